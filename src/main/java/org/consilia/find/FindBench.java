package org.consilia.find;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.consilia.embedding.Embeddings;
import org.consilia.find.Table.Row;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/bench find}: indexes answers from files with the product's own code, asks every question, writes what was
 * found, and says how long it took. Needs no database.
 */
public class FindBench {

    private static final String USAGE = """
            bin/bench find --answers TSV[.gz] [--answers …] --queries TSV --run OUT.tsv
                           [--hide TSV] [--confidence OUT2.tsv] [--vectors FILE]

            --answers     columns id source focus synonyms qtype question answer url
            --queries     columns qid subject message
            --run         written: qid, id of an answer, score; 100 for each query, best first
            --hide        rows of qid and id: answers to leave out for a query
            --confidence  written: qid, probability that a good answer exists
            --vectors     keeps the answers' vectors in this file for the next run
            """;

    private static final List<String> ANSWER_COLUMNS =
            List.of("id", "source", "focus", "synonyms", "qtype", "question", "answer", "url");
    private static final List<String> QUERY_COLUMNS = List.of("qid", "subject", "message");
    private static final List<String> HIDE_COLUMNS = List.of("qid", "docid");

    private static final int RESULTS = 100;

    /** The first queries teach the virtual machine: all are asked that often before the clock counts. */
    private static final int WARM_UP_ROUNDS = 10;

    private final Options options;
    private final Embeddings embeddings;
    private final PrintStream out;
    private final PrintStream progress;

    private FindBench(Options options, Embeddings embeddings, PrintStream out, PrintStream progress) {
        this.options = options;
        this.embeddings = embeddings;
        this.out = out;
        this.progress = progress;
    }

    /** Answers the exit status. */
    public static int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var options = Options.of(arguments);
            try (var embeddings = new Embeddings(1)) {
                new FindBench(options, embeddings, out, err).measure();
            }
            return 0;
        } catch (UnusableArgument e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return 2;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure() throws IOException {
        var answers = answers();
        var queries = Table.read(options.queries(), QUERY_COLUMNS).rows();
        var hidden = hidden();
        var vectors = vectorsOf(answers);
        try (var index = LuceneIndex.inMemory()) {
            fill(index, answers, vectors);
            ask(index, queries, hidden);
        }
    }

    private List<Row> answers() throws IOException {
        var byId = new LinkedHashMap<String, Row>();
        for (var file : options.answers()) {
            for (var answer : Table.read(file, ANSWER_COLUMNS).rows()) {
                byId.put(answer.cell("id"), answer);
            }
        }
        return List.copyOf(byId.values());
    }

    private Map<String, Set<String>> hidden() throws IOException {
        var hidden = new HashMap<String, Set<String>>();
        if (options.hide() != null) {
            for (var row : Table.read(options.hide(), HIDE_COLUMNS).rows()) {
                hidden.computeIfAbsent(row.cell("qid"), _ -> new HashSet<>()).add(row.cell("docid"));
            }
        }
        return hidden;
    }

    private VectorFile vectorsOf(List<Row> answers) throws IOException {
        var vectors = new VectorFile(embeddings, progress);
        if (options.vectors() != null) {
            vectors.load(options.vectors());
        }
        var texts = new ArrayList<String>();
        for (var answer : answers) {
            texts.add(answer.cell("question"));
            texts.add(IndexedAnswer.beginningOf(answer.cell("answer")));
        }
        vectors.workOut(texts);
        if (options.vectors() != null) {
            vectors.save(options.vectors());
        }
        return vectors;
    }

    private void fill(PassageIndex index, List<Row> answers, VectorFile vectors) throws IOException {
        var indexing = new Progress("indexing", answers.size(), progress);
        for (var row : answers) {
            index.replace(row.cell("id"), List.of(answerIn(row, vectors::of)));
            indexing.add(1);
        }
        index.commit("bench");
        index.refresh();
        indexing.finish();
    }

    static IndexedAnswer answerIn(Row row, Function<String, float[]> meaning) {
        var names = new ArrayList<String>();
        names.add(row.cell("focus"));
        names.addAll(Arrays.asList(row.cell("synonyms").split(";")));
        return new IndexedAnswer(
                row.cell("id"),
                row.cell("id"),
                row.cell("question"),
                names,
                row.cell("answer"),
                meaning.apply(row.cell("question")),
                meaning.apply(IndexedAnswer.beginningOf(row.cell("answer"))));
    }

    static Asked askedIn(Row row) {
        return new Asked(row.cell("subject"), row.cell("message"));
    }

    private void ask(PassageIndex index, List<Row> queries, Map<String, Set<String>> hidden) throws IOException {
        for (var round = 0; round < WARM_UP_ROUNDS; round++) {
            for (var query : queries) {
                found(index, query, Set.of());
            }
        }
        var threads = ManagementFactory.getThreadMXBean();
        var cpu = new long[queries.size()];
        var wall = new long[queries.size()];
        var run = new StringBuilder();
        var confidence = new StringBuilder();
        for (var i = 0; i < queries.size(); i++) {
            var query = queries.get(i);
            var id = query.cell("qid");
            var cpuBefore = threads.getCurrentThreadCpuTime();
            var wallBefore = System.nanoTime();
            var matches = found(index, query, hidden.getOrDefault(id, Set.of()));
            cpu[i] = threads.getCurrentThreadCpuTime() - cpuBefore;
            wall[i] = System.nanoTime() - wallBefore;
            for (var match : matches) {
                run.append(id)
                        .append('\t')
                        .append(match.answer())
                        .append('\t')
                        .append(match.score())
                        .append('\n');
            }
            confidence
                    .append(id)
                    .append('\t')
                    .append(Confidence.thatOneAnswers(matches))
                    .append('\n');
        }
        Files.writeString(options.run(), run, StandardCharsets.UTF_8);
        if (options.confidence() != null) {
            Files.writeString(options.confidence(), confidence, StandardCharsets.UTF_8);
        }
        out.printf("%,d answers, %,d queries, one thread, text in, ranked out%n", index.size(), queries.size());
        out.printf("CPU time   p50 %.1f ms   p99 %.1f ms%n", percentile(cpu, 50), percentile(cpu, 99));
        out.printf("wall time  p50 %.1f ms   p99 %.1f ms%n", percentile(wall, 50), percentile(wall, 99));
    }

    private List<Match> found(PassageIndex index, Row query, Set<String> without) throws IOException {
        return index.bestFor(Enquiry.of(askedIn(query), embeddings), RESULTS, without);
    }

    /** The smallest time that so many per cent of all stay within. */
    private static double percentile(long[] nanoseconds, int percent) {
        if (nanoseconds.length == 0) {
            return 0;
        }
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1] / 1e6;
    }

    private static class UnusableArgument extends RuntimeException {
        UnusableArgument(String message) {
            super(message);
        }
    }

    private record Options(
            List<Path> answers,
            Path queries,
            Path run,
            @Nullable Path hide,
            @Nullable Path confidence,
            @Nullable Path vectors) {

        private static final Set<String> KNOWN =
                Set.of("--answers", "--queries", "--run", "--hide", "--confidence", "--vectors");

        static Options of(List<String> arguments) {
            var given = new HashMap<String, List<Path>>();
            for (var i = 0; i < arguments.size(); i += 2) {
                var name = arguments.get(i);
                if (!KNOWN.contains(name) || i + 1 == arguments.size()) {
                    throw new UnusableArgument("Not understood: " + name);
                }
                given.computeIfAbsent(name, _ -> new ArrayList<>()).add(Path.of(arguments.get(i + 1)));
            }
            return new Options(
                            List.copyOf(given.getOrDefault("--answers", List.of())),
                            needed(given, "--queries"),
                            needed(given, "--run"),
                            last(given, "--hide"),
                            last(given, "--confidence"),
                            last(given, "--vectors"))
                    .checked();
        }

        private Options checked() {
            if (answers.isEmpty()) {
                throw new UnusableArgument("Needed: --answers");
            }
            return this;
        }

        private static Path needed(Map<String, List<Path>> given, String name) {
            var path = last(given, name);
            if (path == null) {
                throw new UnusableArgument("Needed: " + name);
            }
            return path;
        }

        private static @Nullable Path last(Map<String, List<Path>> given, String name) {
            var paths = given.get(name);
            return paths == null ? null : paths.getLast();
        }
    }
}
