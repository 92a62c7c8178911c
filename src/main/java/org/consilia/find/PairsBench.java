package org.consilia.find;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.consilia.embedding.Embeddings;

/** {@code bin/bench pairs}: says of each pair of questions whether they ask the same. */
public class PairsBench {

    private static final String USAGE = """
            bin/bench pairs --in TSV --out TSV

            --in   columns pair question_1 question_2 [similar]
            --out  written: pair, 1 for the same or 0, probability
            """;

    private static final List<String> COLUMNS = List.of("pair", "question_1", "question_2", "similar");

    private PairsBench() {}

    /** Answers the exit status. */
    public static int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return BenchOptions.run(arguments, List.of("--in", "--out"), USAGE, err, options -> judge(options, out));
    }

    private static void judge(BenchOptions options, PrintStream out) throws IOException {
        var judged = new StringBuilder();
        var right = 0;
        var known = 0;
        try (var embeddings = new Embeddings(1)) {
            for (var row : Table.read(options.file("--in"), COLUMNS).rows()) {
                var one = Enquiry.of(Asked.of(row.cell("question_1")), embeddings);
                var other = Enquiry.of(Asked.of(row.cell("question_2")), embeddings);
                var probability = SameQuestion.probability(one, other);
                var verdict = probability >= 0.5 ? "1" : "0";
                judged.append(String.format(Locale.ROOT, "%s\t%s\t%.4f%n", row.cell("pair"), verdict, probability));
                known += row.cell("similar").isEmpty() ? 0 : 1;
                right += row.cell("similar").equals(verdict) ? 1 : 0;
            }
        }
        Files.writeString(options.file("--out"), judged, StandardCharsets.UTF_8);
        if (known > 0) {
            out.printf(Locale.ROOT, "%,d of %,d right, %.3f%n", right, known, (double) right / known);
        }
    }
}
