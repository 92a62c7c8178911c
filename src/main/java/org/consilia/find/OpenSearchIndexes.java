package org.consilia.find;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.consilia.embedding.Embeddings;
import org.consilia.find.OpenSearchConnection.Access;
import org.consilia.find.OpenSearchConnection.Refused;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.generic.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes on a cluster: one that serves and, at times, one that is being filled beside it.
 *
 * <p>Searches go to an alias named after the format, {@code consilia-passages-1-bge-…}; behind it stands one index with a
 * time in its name. A new one is filled beside it, then takes its place in one step. Another format has another alias, so
 * that two versions of the application can run side by side on one cluster while it is upgraded.
 *
 * <p><b>Several nodes, one writer.</b> Every node of the application searches; the one whose {@link Turn} it is also
 * writes. Who writes to an index begins by taking a term, one more than the last, which is part of every version it
 * stores; the cluster refuses what comes with a lower one. So two that both believe it is their turn cannot spoil each
 * other's work.
 *
 * <p>The cursor is a document of the index it speaks of.
 */
class OpenSearchIndexes implements Indexes {

    static final String WORDS = "words";
    static final String ANSWER = "answer";
    static final String QUESTION = "question";
    static final String NAMES = "names";
    static final String KINDS = "kinds";
    static final String CURSOR = "cursor";
    static final String NEAR = "near";
    static final String QUESTION_MEANING = "questionMeaning";
    static final String ANSWER_MEANING = "answerMeaning";

    /** The one document that is not an answer. */
    static final String CURSOR_ID = "cursor";

    /** Raise the number when opensearch-index.json, or what is written by it, changes. */
    private static final String FORMAT = "4-" + Embeddings.MODEL;

    private static final int NOT_FOUND = 404;
    private static final int SUPERSEDED = 409;

    /** How often somebody else can take the same term at the same moment. */
    private static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchIndexes.class);

    private final OpenSearchConnection connection;
    private final Path wishes;
    private final BooleanSupplier turn;
    private final Clock clock;
    private final String alias;
    private final Map<PassageIndex, String> open = new HashMap<>();

    /**
     * @param wishes the folder where an operator of this node leaves the wish for a new index
     * @param turn whether it is this node's to write
     */
    OpenSearchIndexes(Access access, Path wishes, BooleanSupplier turn, Clock clock) {
        this.wishes = wishes;
        this.turn = turn;
        this.clock = clock;
        connection = new OpenSearchConnection(access);
        alias = (access.prefix() + "-" + FORMAT).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    }

    /** Whether this node writes. */
    @Override
    public boolean isOurTurn() {
        return turn.getAsBoolean();
    }

    @Override
    public boolean isWished() throws IOException {
        return IndexWish.isTakenFrom(wishes);
    }

    /** The index that serves; where another node writes, whichever that is at the time. */
    @Override
    public Optional<PassageIndex> current() throws IOException {
        var serving = serving();
        if (serving.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isOurTurn()
                        ? toWrite(serving.get())
                        : new OpenSearchIndex(
                                connection, alias, alias, mark(serving.get()).cursor(), null, clock));
    }

    /** Another index to be filled: one that was begun and not finished, else an empty one. */
    @Override
    public PassageIndex beside() throws IOException {
        var serving = serving();
        for (var begun : all().descendingSet()) {
            if (!open.containsValue(begun) && serving.filter(begun::equals).isEmpty()) {
                return toWrite(begun);
            }
        }
        var name = alias + "-" + clock.instant().toEpochMilli();
        create(name);
        return toWrite(name);
    }

    /** From now on this one is searched, by every node. */
    @Override
    public void serve(PassageIndex index) throws IOException {
        var name = nameOf(index);
        var before = serving();
        connection.arrange(client -> client.indices().updateAliases(update -> {
            before.ifPresent(other -> update.actions(
                    action -> action.remove(remove -> remove.index(other).alias(alias))));
            return update.actions(action -> action.add(add -> add.index(name).alias(alias)));
        }));
    }

    @Override
    public void close(PassageIndex index) {
        open.remove(index);
        ((OpenSearchIndex) index).close();
    }

    /** Closes an index and throws it away. */
    @Override
    public void discard(PassageIndex index) throws IOException {
        var name = nameOf(index);
        close(index);
        delete(name);
    }

    /** Deletes whatever is here of this format but the index that serves and those that are open. */
    @Override
    public void sweep() throws IOException {
        var kept = new HashSet<>(open.values());
        serving().ifPresent(kept::add);
        for (var name : all()) {
            if (!kept.contains(name)) {
                delete(name);
            }
        }
    }

    @Override
    public void close() {
        Set.copyOf(open.keySet()).forEach(this::close);
        connection.close();
    }

    private String nameOf(PassageIndex index) {
        var name = open.get(index);
        if (name == null) {
            throw new IllegalStateException("The index is not one of these");
        }
        return name;
    }

    private Optional<String> serving() throws IOException {
        try {
            return connection
                    .read(client -> client.indices().getAlias(its -> its.name(alias)))
                    .result()
                    .keySet()
                    .stream()
                    .max(String::compareTo);
        } catch (Refused unknown) {
            if (unknown.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw unknown;
        }
    }

    private TreeSet<String> all() throws IOException {
        return new TreeSet<>(connection
                .read(client -> client.indices().get(these -> these.index(alias + "-*")))
                .result()
                .keySet());
    }

    private void create(String name) throws IOException {
        var definition = Shipped.text("/find/opensearch-index.json");
        try {
            connection.arrange(client -> {
                var request = Requests.builder()
                        .method("PUT")
                        .endpoint("/" + name)
                        .json(definition)
                        .build();
                try (var response = client.generic().execute(request)) {
                    return response.getStatus();
                }
            });
        } catch (Refused refused) {
            LOG.debug("Perhaps the first of two requests was answered too late", refused);
        }
        if (!all().contains(name)) {
            throw new IOException("OpenSearch does not make an index; does it have the k-NN plugin?");
        }
    }

    private void delete(String name) throws IOException {
        connection.arrange(
                client -> client.indices().delete(one -> one.index(name).ignoreUnavailable(true)));
    }

    private PassageIndex toWrite(String name) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var mark = mark(name);
            var term = OpenSearchWriting.termOf(mark.version()) + 1;
            try {
                connection.write(client -> client.index(taking -> taking.index(name)
                        .id(CURSOR_ID)
                        .document(Map.of(CURSOR, mark.text()))
                        .version(OpenSearchWriting.firstOf(term))
                        .versionType(VersionType.External)));
                var writing = new OpenSearchWriting(connection, name, term);
                writing.refreshAll();
                var index = new OpenSearchIndex(connection, name, alias, mark.cursor(), writing, clock);
                open.put(index, name);
                return index;
            } catch (Refused taken) {
                if (taken.status() != SUPERSEDED || attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private Mark mark(String name) throws IOException {
        record Written(String cursor) {}
        try {
            var found = connection.read(
                    client -> client.get(mark -> mark.index(name).id(CURSOR_ID), Written.class));
            var written = found.source();
            var version = found.version();
            return written == null || version == null ? Mark.NONE : new Mark(written.cursor(), version);
        } catch (Refused unknown) {
            if (unknown.status() == NOT_FOUND) {
                return Mark.NONE;
            }
            throw unknown;
        }
    }

    /** What the document that holds cursor and term says. */
    private record Mark(String text, long version) {

        static final Mark NONE = new Mark("", 0);

        Optional<String> cursor() {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }
}
