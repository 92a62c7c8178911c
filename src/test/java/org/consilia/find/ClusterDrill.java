package org.consilia.find;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.consilia.embedding.Embeddings;
import org.consilia.find.Table.Row;

/**
 * {@code bin/drill}: three OpenSearch nodes, fifty searches a second and a writer that never rests, while one
 * node is killed and comes back, and another freezes and thaws. Says how well both indexes agree, how many searches
 * failed although the next node was asked, and whether anything that was acknowledged is lost.
 */
class ClusterDrill {

    private static final String SAMPLE = "src/test/resources/find/";
    private static final int NODES = 3;
    private static final int SEARCHES_A_SECOND = 50;
    private static final int MOST_AT_ONCE = 200;
    private static final int TOP = 10;

    private static final Duration CALM = Duration.ofSeconds(15);
    private static final Duration KILLED = Duration.ofSeconds(20);

    /** Longer than the half minute after which the others go on without a node that does not answer. */
    private static final Duration FROZEN = Duration.ofSeconds(45);

    private static final double MOST_FAILED = 0.001;
    private static final double LEAST_SAME = 0.95;

    private static final List<String> ANSWER_COLUMNS =
            List.of("id", "source", "focus", "synonyms", "qtype", "question", "answer", "url");
    private static final List<String> QUERY_COLUMNS = List.of("qid", "subject", "message");

    private final OpenSearchCluster cluster;
    private final PassageIndex index;
    private final List<Enquiry> enquiries;
    private final PrintStream out = System.out;

    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final Set<String> acknowledged = Collections.synchronizedSet(new HashSet<>());
    private volatile Duration longestWrite = Duration.ZERO;
    private volatile int interrupted;
    private volatile boolean running = true;

    private ClusterDrill(OpenSearchCluster cluster, PassageIndex index, List<Enquiry> enquiries) {
        this.cluster = cluster;
        this.index = index;
        this.enquiries = enquiries;
    }

    /**
     * {@code agreement} on one node, or {@code cluster} on three that fail;
     * {@code [--answers TSV] [--queries TSV] [--vectors FILE] [--limit N]}, without them a small sample.
     */
    public static void main(String[] arguments) throws Exception {
        var isCluster = arguments[0].equals("cluster");
        var options = new TreeMap<String, String>();
        for (var i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        var answers = Table.read(Path.of(options.getOrDefault("--answers", SAMPLE + "answers.tsv")), ANSWER_COLUMNS)
                .rows()
                .stream()
                .limit(Long.parseLong(options.getOrDefault("--limit", "1000000")))
                .toList();
        var queries = Table.read(Path.of(options.getOrDefault("--queries", SAMPLE + "queries.tsv")), QUERY_COLUMNS)
                .rows();
        var folder = Files.createTempDirectory("consilia-drill");
        var isGood = false;
        try (var embeddings = new Embeddings(1);
                var cluster = new OpenSearchCluster(isCluster ? NODES : 1, folder);
                var indexes = new OpenSearchIndexes(
                        cluster.access("drill"), Path.of("target"), () -> true, Clock.systemUTC());
                var lucene = LuceneIndex.inMemory()) {
            var index = indexes.beside();
            fill(List.of(index, lucene), answers, vectors(options, answers, embeddings));
            indexes.serve(index);
            cluster.awaitWhole();
            var enquiries = queries.stream()
                    .map(row -> Enquiry.of(FindBench.askedIn(row), embeddings))
                    .toList();
            var drill = new ClusterDrill(cluster, index, enquiries);
            drill.warmUp();
            isGood = drill.agrees(lucene);
            isGood &= !isCluster || drill.stands();
        }
        System.exit(isGood ? 0 : 1);
    }

    private static VectorFile vectors(Map<String, String> options, List<Row> answers, Embeddings embeddings)
            throws IOException {
        var vectors = new VectorFile(embeddings, System.err);
        var file = options.get("--vectors");
        if (file != null) {
            vectors.load(Path.of(file));
        }
        vectors.workOut(answers.stream()
                .flatMap(row -> List.of(row.cell("question"), IndexedAnswer.beginningOf(row.cell("answer"))).stream())
                .toList());
        return vectors;
    }

    private static void fill(List<PassageIndex> indexes, List<Row> answers, VectorFile vectors) throws IOException {
        for (var index : indexes) {
            var began = System.nanoTime();
            for (var row : answers) {
                index.replace(row.cell("id"), List.of(BenchCollection.answerIn(row, vectors::of)));
            }
            index.commit("drill");
            index.refresh();
            System.out.printf(
                    "%,d answers in %s in %.0f s%n",
                    index.size(), index.getClass().getSimpleName(), (System.nanoTime() - began) / 1e9);
        }
    }

    private boolean agrees(PassageIndex lucene) throws IOException {
        var shared = 0;
        var first = 0;
        var all = 0;
        for (var enquiry : enquiries) {
            var here = ids(lucene.bestFor(enquiry, TOP));
            var there = ids(index.bestFor(enquiry, TOP));
            all += here.size();
            shared += (int) here.stream().filter(there::contains).count();
            first += here.getFirst().equals(there.getFirst()) ? 1 : 0;
        }
        out.printf(
                "Agreement with Lucene: %.1f %% of the first %d (%d of %d), the same first answer %d of %d%n",
                100.0 * shared / all, TOP, shared, all, first, enquiries.size());
        return shared >= LEAST_SAME * all;
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(Match::answer).toList();
    }

    private boolean stands() throws Exception {
        var searching = Thread.ofPlatform().start(this::search);
        var writing = Thread.ofPlatform().start(this::write);
        during("calm", CALM, () -> {});
        during("node 1 killed", KILLED, () -> cluster.kill(1));
        during("node 1 comes back", Duration.ZERO, () -> {
            cluster.start(1);
            cluster.awaitWhole();
        });
        during("node 2 frozen", FROZEN, () -> cluster.freeze(2));
        during("node 2 thawed", Duration.ZERO, () -> {
            cluster.thaw(2);
            cluster.awaitWhole();
        });
        during("calm again", CALM, () -> {});
        running = false;
        searching.join();
        writing.join();
        return told();
    }

    /** The client and three servers have code to compile; that is not what is measured. */
    private void warmUp() {
        for (var round = 0; round < 10; round++) {
            for (var enquiry : enquiries) {
                try {
                    index.bestFor(enquiry, TOP);
                } catch (IOException slow) {
                    out.println("While warming up: " + slow.getMessage());
                }
            }
        }
    }

    private void during(String name, Duration duration, Happening happening) throws Exception {
        var began = System.nanoTime();
        var searchesBefore = searches.get();
        var failedBefore = failed.get();
        var latenciesBefore = latencies.size();
        var writesBefore = acknowledged.size();
        happening.takesPlace();
        TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        var times = latencies.stream().skip(latenciesBefore).sorted().toList();
        out.printf(
                "%-18s %5.1f s  %5d searches  %3d failed  p50 %6.1f ms  p99 %7.1f ms  longest %7.1f ms  %5d writes%n",
                name,
                (System.nanoTime() - began) / 1e9,
                searches.get() - searchesBefore,
                failed.get() - failedBefore,
                percentile(times, 50),
                percentile(times, 99),
                percentile(times, 100),
                acknowledged.size() - writesBefore);
    }

    /** At its own pace, whether the cluster keeps up or not: who waits for an answer does not keep others from asking. */
    private void search() {
        var next = System.nanoTime();
        var number = 0;
        try (ExecutorService readers = Executors.newFixedThreadPool(MOST_AT_ONCE)) {
            while (running) {
                var enquiry = enquiries.get(number++ % enquiries.size());
                var asked = next;
                readers.execute(() -> search(enquiry, asked));
                next += TimeUnit.SECONDS.toNanos(1) / SEARCHES_A_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    private void search(Enquiry enquiry, long asked) {
        searches.incrementAndGet();
        try {
            if (index.bestFor(enquiry, TOP).isEmpty()) {
                failed.incrementAndGet();
            }
        } catch (IOException | RuntimeException e) {
            failed.incrementAndGet();
            System.err.println("failed: " + e.getMessage());
        }
        latencies.add(System.nanoTime() - asked);
    }

    private void write() {
        for (var number = 0; running; number++) {
            var id = "drill-" + number;
            var meaning = enquiries.get(number % enquiries.size()).meaning();
            var began = System.nanoTime();
            try {
                index.replace(id, List.of(new IndexedAnswer(id, id, "", List.of(), "drill", meaning, meaning)));
                index.refresh();
                acknowledged.add(id);
            } catch (IOException e) {
                interrupted++;
                System.err.println("not acknowledged: " + e.getMessage());
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            longestWrite = took.compareTo(longestWrite) > 0 ? took : longestWrite;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean told() throws IOException {
        index.refresh();
        var lost = 0;
        for (var id : acknowledged) {
            lost += index.meaningOf(id).isPresent() ? 0 : 1;
        }
        var times = latencies.stream().sorted().toList();
        var share = (double) failed.get() / searches.get();
        out.printf(
                "searches %d, failed after retry %d (%.3f %%), p50 %.1f ms, p99 %.1f ms%n",
                searches.get(), failed.get(), 100 * share, percentile(times, 50), percentile(times, 99));
        out.printf(
                "writes acknowledged %d, lost %d, not acknowledged %d, longest %.1f s%n",
                acknowledged.size(), lost, interrupted, longestWrite.toMillis() / 1e3);
        var isGood = share < MOST_FAILED && lost == 0;
        out.println(isGood ? "The cluster stands." : "The cluster falls short.");
        return isGood;
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1e6;
    }

    private interface Happening {
        void takesPlace() throws Exception;
    }
}
