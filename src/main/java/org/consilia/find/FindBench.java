package org.consilia.find;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilia.embedding.Embeddings;
import org.consilia.find.Table.Row;

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

    private static final List<String> OPTIONS =
            List.of("--answers", "--queries", "--run", "--hide", "--confidence", "--vectors");
    private static final List<String> QUERY_COLUMNS = List.of("qid", "subject", "message");
    private static final List<String> HIDE_COLUMNS = List.of("qid", "docid");

    private static final int RESULTS = 100;

    /** The first queries teach the virtual machine: all are asked that often before the clock counts. */
    private static final int WARM_UP_ROUNDS = 10;

    private final BenchOptions options;
    private final Embeddings embeddings;
    private final PrintStream out;
    private final PrintStream progress;

    private FindBench(BenchOptions options, Embeddings embeddings, PrintStream out, PrintStream progress) {
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
        return BenchOptions.run(arguments, OPTIONS, USAGE, err, options -> {
            options.file("--answers");
            options.file("--queries");
            options.file("--run");
            try (var embeddings = new Embeddings(1)) {
                new FindBench(options, embeddings, out, err).measure();
            }
        });
    }

    private void measure() throws IOException {
        var queries = Table.read(options.file("--queries"), QUERY_COLUMNS).rows();
        var hidden = hidden();
        var vectors = new VectorFile(embeddings, progress);
        try (var collection =
                BenchCollection.of(options.all("--answers"), options.any("--vectors"), vectors, progress)) {
            ask(collection.index(), queries, hidden);
        }
    }

    private Map<String, Set<String>> hidden() throws IOException {
        var hidden = new HashMap<String, Set<String>>();
        var hide = options.any("--hide");
        if (hide.isPresent()) {
            for (var row : Table.read(hide.get(), HIDE_COLUMNS).rows()) {
                hidden.computeIfAbsent(row.cell("qid"), _ -> new HashSet<>()).add(row.cell("docid"));
            }
        }
        return hidden;
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
        Files.writeString(options.file("--run"), run, StandardCharsets.UTF_8);
        var sureness = options.any("--confidence");
        if (sureness.isPresent()) {
            Files.writeString(sureness.get(), confidence, StandardCharsets.UTF_8);
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
}
