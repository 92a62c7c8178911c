package org.consilia.find;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.consilia.embedding.Embeddings;
import org.consilia.question.QuestionId;
import org.springframework.stereotype.Component;

/** The vectors of texts: from the database where any node has worked them out before, else worked out and kept there. */
@Component
public class Vectors {

    /** Questions looked at together when catching up: enough that the database is asked seldom, some seconds' work. */
    private static final int QUESTIONS_AT_ONCE = 100;

    private final VectorRepository repository;
    private final ChangeRepository changes;
    private final Answered answered;
    private final Embeddings embeddings;

    Vectors(VectorRepository repository, ChangeRepository changes, Answered answered, Embeddings embeddings) {
        this.repository = repository;
        this.changes = changes;
        this.answered = answered;
        this.embeddings = embeddings;
    }

    /**
     * Works out every vector that is missing, on all cores, from any process. Can be broken off and called again; what
     * is done stays done.
     *
     * @param progress told the share of all that is done, from 0 to 1, and how many vectors were worked out
     */
    public void catchUp(BiConsumer<Double, Long> progress) {
        // The latest first: a server that follows goes the other way, and the two meet in the middle.
        var questions = changes.all().reversed();
        var workedOut = 0L;
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var from = 0; from < questions.size(); from += QUESTIONS_AT_ONCE) {
                var to = Math.min(from + QUESTIONS_AT_ONCE, questions.size());
                workedOut += workOutMissing(questions.subList(from, to), threads);
                progress.accept((double) to / questions.size(), workedOut);
            }
        }
    }

    /** Loads the model, if it is not yet. */
    void wake() {
        embeddings.wake();
    }

    private int workOutMissing(List<QuestionId> questions, ExecutorService threads) {
        var texts = answered.of(questions).stream()
                .flatMap(each -> each.texts().stream())
                .toList();
        var missing = missing(texts, find(texts));
        keep(missing, threads);
        return missing.size();
    }

    /** The vectors of these texts, all of them. */
    Map<String, float[]> of(Collection<String> texts) {
        var vectors = new LinkedHashMap<>(find(texts));
        var missing = missing(texts, vectors);
        if (!missing.isEmpty()) {
            var workedOut = new LinkedHashMap<String, float[]>();
            missing.forEach(text -> workedOut.put(text, embeddings.of(text)));
            insert(workedOut);
            vectors.putAll(workedOut);
        }
        return vectors;
    }

    /** Those of the vectors asked for that have been worked out before. */
    Map<String, float[]> find(Collection<String> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        var hashes = texts.stream().distinct().collect(toMap(text -> text, TextHash::of));
        var known = repository.find(hashes.values());
        var found = new LinkedHashMap<String, float[]>();
        hashes.forEach((text, hash) -> {
            var vector = known.get(hash);
            if (vector != null) {
                found.put(text, vector);
            }
        });
        return found;
    }

    void forget(Collection<String> texts) {
        repository.delete(texts.stream().distinct().map(TextHash::of).toList());
    }

    private static List<String> missing(Collection<String> texts, Map<String, float[]> known) {
        return texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(text))
                .toList();
    }

    private void keep(List<String> texts, ExecutorService threads) {
        var tasks = texts.stream()
                .map(text -> (Callable<float[]>) () -> embeddings.of(text))
                .toList();
        var workedOut = new LinkedHashMap<String, float[]>();
        try {
            var results = new ArrayList<>(threads.invokeAll(tasks));
            for (var i = 0; i < texts.size(); i++) {
                workedOut.put(texts.get(i), results.get(i).get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Working out vectors was broken off", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A vector could not be worked out", Objects.requireNonNull(e.getCause()));
        }
        insert(workedOut);
    }

    private void insert(Map<String, float[]> workedOut) {
        var rows = new LinkedHashMap<TextHash, float[]>();
        workedOut.forEach((text, vector) -> rows.put(TextHash.of(text), vector));
        if (!rows.isEmpty()) {
            repository.insert(rows);
        }
    }
}
