package org.consilia.find;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.util.IOFunction;
import org.consilia.find.OpenSearchConnection.Unavailable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Requests of a writer to one index, made again until the cluster does them; each can safely be done twice. */
class OpenSearchRequests {

    /** Answers in a request: about a megabyte. */
    static final int MOST_AT_ONCE = 200;

    /** A cluster needs half a minute to give up a node that is frozen and to go on without it. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** What an index gives out at once. */
    private static final int MOST_IDS = 10_000;

    private static final int SUPERSEDED = 409;
    private static final int NOT_FOUND = 404;
    private static final int GOOD = 300;
    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchRequests.class);

    private final OpenSearchConnection connection;
    private final String index;

    OpenSearchRequests(OpenSearchConnection connection, String index) {
        this.connection = connection;
        this.index = index;
    }

    void write(List<BulkOperation> operations) throws IOException {
        for (var from = 0; from < operations.size(); from += MOST_AT_ONCE) {
            writeAtOnce(operations.subList(from, Math.min(operations.size(), from + MOST_AT_ONCE)));
        }
    }

    void refresh() throws IOException {
        patiently(client -> client.indices().refresh(these -> these.index(index)));
    }

    /** The ids, ten thousand at most, of what can be seen and is so. */
    Set<String> idsWhere(Query query) throws IOException {
        return patiently(client -> client.search(
                        search -> search.index(index)
                                .allowPartialSearchResults(false)
                                .size(MOST_IDS)
                                .source(none -> none.fetch(false))
                                .query(query),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.id()))
                .collect(toSet());
    }

    <T> T patiently(IOFunction<OpenSearchClient, T> request) throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return connection.write(request);
            } catch (Unavailable busy) {
                if (System.nanoTime() > until) {
                    throw busy;
                }
                rest(pause);
            }
        }
    }

    private void writeAtOnce(List<BulkOperation> operations) throws IOException {
        var left = new ArrayList<>(operations);
        patiently(client -> {
            var results = client.bulk(bulk ->
                            bulk.index(index).timeout(time -> time.time("3s")).operations(left))
                    .items();
            var again = new ArrayList<BulkOperation>();
            for (var i = 0; i < results.size(); i++) {
                var status = results.get(i).status();
                if (OpenSearchConnection.isPassing(status)) {
                    again.add(left.get(i));
                } else if (status >= GOOD && status != SUPERSEDED && status != NOT_FOUND) {
                    LOG.error(
                            "Answer {} cannot be found: OpenSearch does not take it ({})",
                            results.get(i).id(),
                            status);
                }
            }
            left.clear();
            left.addAll(again);
            if (!again.isEmpty()) {
                throw new Unavailable("OpenSearch is too busy to write", null);
            }
            return results.size();
        });
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while writing", stopped);
        }
    }
}
