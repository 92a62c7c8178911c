package org.consilia.find;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.util.IORunnable;
import org.consilia.find.OpenSearchConnection.Unavailable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;

/**
 * Writes answers to one index of a cluster, many at a time.
 *
 * <p><b>Nothing is done twice by being sent twice.</b> An answer is stored under its own id, with a number that only
 * grows: the term of this writer (how many writers the index has had) and, within it, a count. The cluster keeps the
 * higher number. So a request without an answer is sent again, to the next node, and one that a frozen node wakes up
 * with an hour later changes nothing; nor does a writer that has been relieved and does not know it.
 *
 * <p><b>No faster than the cluster.</b> Two requests are on their way and two more are ready; whoever brings more writes
 * it himself. What the cluster is too busy for is sent again after a pause that doubles.
 */
class OpenSearchWriting implements AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 2;

    private static final Duration UNTIL_IT_IS_FREE = Duration.ofSeconds(3);
    private static final int TERM_BITS = 32;

    private final OpenSearchRequests requests;
    private final String index;
    private final AtomicLong version;
    private final ExecutorService threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Future<?>> sent = new ArrayList<>();
    private final Set<String> unseen = new HashSet<>();
    private Map<String, List<IndexedAnswer>> waiting = new LinkedHashMap<>();

    /** @param term greater than that of any writer before */
    OpenSearchWriting(OpenSearchConnection connection, String index, long term) {
        this.index = index;
        requests = new OpenSearchRequests(connection, index);
        version = new AtomicLong(firstOf(term));
        threads = new ThreadPoolExecutor(
                REQUESTS_AT_ONCE,
                REQUESTS_AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(REQUESTS_AT_ONCE),
                Thread.ofPlatform().daemon().name("find-writing-", 0).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** The lowest version of a term. */
    static long firstOf(long term) {
        return term << TERM_BITS;
    }

    /** The term of whoever wrote this version. */
    static long termOf(long version) {
        return version >> TERM_BITS;
    }

    /** These, perhaps none, are the answers to the question from the next {@link #refresh} on. */
    void put(String question, List<IndexedAnswer> answers) throws IOException {
        alone(() -> {
            if (unseen.contains(question)) {
                see();
            }
            waiting.put(question, List.copyOf(answers));
            if (waiting.size() >= OpenSearchRequests.MOST_AT_ONCE) {
                send();
            }
        });
    }

    /** Forgets what was put. Only an index that does not serve is emptied, and seldom: it takes as long as it takes. */
    void removeAll() throws IOException {
        alone(() -> {
            see();
            for (var ids = page(); !ids.isEmpty(); ids = page()) {
                requests.write(ids.stream().map(this::removing).toList());
                refreshAll();
            }
            mark("");
        });
    }

    /** What a writer before this one left is seen. */
    void refreshAll() throws IOException {
        requests.refresh();
    }

    /** All that was put is on disk, in every copy, and seen. */
    void refresh() throws IOException {
        alone(this::see);
    }

    /** All that was put is on disk, in every copy, and after it the cursor. */
    void commit(String cursor) throws IOException {
        alone(() -> {
            see();
            mark(cursor);
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Whoever takes something out for a waiting reader must not wait for minutes behind a frozen node. */
    private void alone(IORunnable work) throws IOException {
        try {
            if (!lock.tryLock(UNTIL_IT_IS_FREE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("OpenSearch is still busy with what was written before", null);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while writing", stopped);
        }
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void see() throws IOException {
        arrive();
        if (!unseen.isEmpty()) {
            refreshAll();
            unseen.clear();
        }
    }

    private void mark(String cursor) throws IOException {
        var document = Map.of(OpenSearchIndexes.CURSOR, cursor);
        requests.patiently(client -> client.index(mark -> mark.index(index)
                .id(OpenSearchIndexes.CURSOR_ID)
                .document(document)
                .version(version.incrementAndGet())
                .versionType(VersionType.ExternalGte)));
    }

    private void send() throws IOException {
        if (threads.isShutdown()) {
            throw new IOException("This index is closed");
        }
        var batch = waiting;
        waiting = new LinkedHashMap<>();
        unseen.addAll(batch.keySet());
        sent.add(threads.submit(() -> {
            write(batch);
            return batch.size();
        }));
    }

    private void arrive() throws IOException {
        if (!waiting.isEmpty()) {
            send();
        }
        try {
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException reason ? reason : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while writing", stopped);
        } finally {
            sent.clear();
        }
    }

    private void write(Map<String, List<IndexedAnswer>> batch) throws IOException {
        var operations = new ArrayList<BulkOperation>();
        var kept = new HashSet<String>();
        batch.values()
                .forEach(answers -> answers.forEach(answer -> {
                    kept.add(answer.answer());
                    operations.add(storing(answer));
                }));
        for (var id : requests.idsWhere(isAnyOf(batch.keySet()))) {
            if (!kept.contains(id)) {
                operations.add(removing(id));
            }
        }
        requests.write(operations);
    }

    private BulkOperation storing(IndexedAnswer answer) {
        Map<String, Object> document = Map.of(
                OpenSearchIndexes.ANSWER, answer.answer(),
                OpenSearchIndexes.QUESTION, answer.question(),
                OpenSearchIndexes.WORDS, answer.words(),
                OpenSearchIndexes.NAMES, answer.stemsOfNames(),
                OpenSearchIndexes.KINDS,
                        Base64.getEncoder().encodeToString(answer.kinds().packed()),
                OpenSearchIndexes.NEAR, ByteMeaning.of(answer.place()).numbers(),
                OpenSearchIndexes.QUESTION_MEANING,
                        ByteMeaning.of(answer.questionMeaning()).numbers(),
                OpenSearchIndexes.ANSWER_MEANING,
                        ByteMeaning.of(answer.answerMeaning()).numbers());
        return BulkOperation.of(operation -> operation.index(storing -> storing.id(answer.answer())
                .document(document)
                .version(version.incrementAndGet())
                .versionType(VersionType.External)));
    }

    private BulkOperation removing(String id) {
        return BulkOperation.of(operation -> operation.delete(
                removing -> removing.id(id).version(version.incrementAndGet()).versionType(VersionType.External)));
    }

    private Set<String> page() throws IOException {
        return requests.idsWhere(Query.of(query -> query.exists(answer -> answer.field(OpenSearchIndexes.QUESTION))));
    }

    private static Query isAnyOf(Set<String> questions) {
        var values = questions.stream().map(FieldValue::of).toList();
        return Query.of(query ->
                query.terms(terms -> terms.field(OpenSearchIndexes.QUESTION).terms(any -> any.value(values))));
    }
}
