package org.consilia.find;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.consilia.embedding.Embeddings;
import org.consilia.find.BenchOptions.UnusableArgument;

/**
 * {@code bin/bench latency}: what one search costs as the collection grows, from the text that was typed to the passages
 * that are shown, beside raw Lucene doing its two searches in the same process. Needs no database, and so leaves out
 * reading the answers from it.
 */
public class LatencyBench {

    private static final String USAGE = """
            bin/bench latency --answers N [--answers M …] [--folder DIR] [--chart FILE.svg]

            --answers  how many answers to search through; each makes a row
            --folder   keeps the indexes, so that one that was broken off goes on, and one that is finished is only
                       measured (target/latency)
            --chart    written: the growth as a picture

            The real answers and messages are looked for in the folder that CONSILIA_TEST_DATA names (../shared/data).
            CONSILIA_JAVA_OPTIONS=-Xmx1g bounds the heap.
            """;

    private static final List<String> ANSWER_COLUMNS =
            List.of("id", "source", "focus", "synonyms", "qtype", "question", "answer", "url");

    /** Every third of MeQSum's 879 messages of patients. */
    private static final int EVERY = 3;

    /** Answers between two commits: what is done again after a kill. */
    private static final int BETWEEN_COMMITS = 20_000;

    private final Path folder;
    private final Path data;
    private final PrintStream out;
    private final PrintStream progress;

    private LatencyBench(Path folder, Path data, PrintStream out, PrintStream progress) {
        this.folder = folder;
        this.data = data;
        this.out = out;
        this.progress = progress;
    }

    /** Answers the exit status. */
    public static int run(List<String> arguments) {
        var data = System.getenv().getOrDefault("CONSILIA_TEST_DATA", "../shared/data");
        return run(arguments, Path.of(data, "find"), System.out, System.err);
    }

    static int run(List<String> arguments, Path data, PrintStream out, PrintStream err) {
        return BenchOptions.run(arguments, List.of("--answers", "--folder", "--chart"), USAGE, err, options -> {
            var counts =
                    options.all("--answers").stream().map(LatencyBench::count).toList();
            if (counts.isEmpty()) {
                throw new UnusableArgument("Needed: --answers");
            }
            var folder = options.any("--folder").orElse(Path.of("target", "latency"));
            try (var embeddings = new Embeddings(1)) {
                var figures = new LatencyBench(folder, data, out, err).measure(counts, embeddings);
                if (options.any("--chart").isPresent()) {
                    Files.writeString(options.file("--chart"), LatencyChart.of(figures));
                }
            }
        });
    }

    private static int count(Path given) {
        if (!given.toString().matches("[1-9]\\d{0,6}")) {
            throw new UnusableArgument("Not a number of answers: " + given);
        }
        return Integer.parseInt(given.toString());
    }

    private List<LatencyFigures> measure(List<Integer> counts, Embeddings embeddings) throws IOException {
        Files.createDirectories(folder);
        var many = new ManyAnswers(realAnswers(embeddings));
        many.describe(out);
        var queries = queries();
        var figures = new ArrayList<LatencyFigures>();
        out.println(LatencyFigures.HEADINGS);
        for (var count : counts) {
            var place = folder.resolve(Integer.toString(count));
            fill(place, many, count);
            var measured = measured(place, many, queries, embeddings);
            figures.add(measured);
            out.println(measured);
        }
        return figures;
    }

    private List<IndexedAnswer> realAnswers(Embeddings embeddings) throws IOException {
        var rows = Table.read(data.resolve("medquad_answers.tsv.gz"), ANSWER_COLUMNS)
                .rows();
        var vectors = new VectorFile(embeddings, progress);
        var kept = folder.resolve("vectors");
        vectors.load(kept);
        vectors.workOut(rows.stream()
                .flatMap(row -> Stream.of(row.cell("question"), IndexedAnswer.beginningOf(row.cell("answer"))))
                .toList());
        vectors.save(kept);
        return rows.stream()
                .map(row -> BenchCollection.answerIn(row, vectors::of))
                .toList();
    }

    private List<Asked> queries() throws IOException {
        var rows = Table.read(data.resolve("meqsum.tsv"), List.of("file", "question", "human_summary"))
                .rows();
        var queries = new ArrayList<Asked>();
        for (var i = 0; i < rows.size(); i += EVERY) {
            queries.add(Messages.askedIn(rows.get(i).cell("question")));
        }
        return queries;
    }

    /** Goes on where the last commit of an earlier run stands. */
    private void fill(Path place, ManyAnswers many, int count) throws IOException {
        try (var index = LuceneIndex.in(place)) {
            var from = index.cursor().map(Integer::parseInt).orElse(0);
            if (from == count) {
                return;
            }
            var indexing = new Progress("indexing", count - from, progress);
            var cpu = processorTime();
            for (var next = from; next < count; next += BETWEEN_COMMITS) {
                var to = Math.min(next + BETWEEN_COMMITS, count);
                add(IntStream.range(next, to).parallel(), many, index, indexing);
                index.commit(Integer.toString(to));
            }
            indexing.finish();
            index.awaitMerges();
            index.commit(Integer.toString(count));
            progress.printf("%,.0f a second of one core%n", (count - from) / ((processorTime() - cpu) / 1e9));
        }
    }

    private static void add(IntStream numbers, ManyAnswers many, PassageIndex index, Progress indexing) {
        numbers.mapToObj(many::get).forEach(answer -> {
            try {
                index.replace(answer.question(), List.of(answer));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            indexing.add(1);
        });
    }

    private LatencyFigures measured(Path place, ManyAnswers many, List<Asked> queries, Embeddings embeddings)
            throws IOException {
        try (var index = LuceneIndex.in(place)) {
            var rounds = new LatencyRounds(queries, many, embeddings);
            var times = rounds.ask(index);
            var touched = MappedPages.of(place);
            var heap = heap();
            try (var reader = DirectoryReader.open(FSDirectory.open(place))) {
                return new LatencyFigures(
                        index.size(),
                        reader.leaves().size(),
                        times,
                        rounds.ask(index, new RawLucene(reader), times.enquiries()),
                        bytesIn(place),
                        touched,
                        heap,
                        Recall.of(reader, times.enquiries()));
            }
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long bytesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
