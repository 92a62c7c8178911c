package org.consilia.find;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consilia.embedding.Embeddings;
import org.consilia.find.Table.Row;

/** {@code bin/bench rank}: orders the candidate answers to each question and says which of them are right. */
public class RankBench {

    private static final String USAGE = """
            bin/bench rank --in TSV[.gz] --out TSV [--vectors FILE]

            --in       columns qid aid score_1to4 system_rank reference_rank question answer; the grades may be absent
            --out      written: qid, aid, score, 1 for a right answer or 0, probability; best first for each question
            --vectors  keeps the sentences' vectors in this file for the next run
            """;

    private static final List<String> COLUMNS =
            List.of("qid", "aid", "score_1to4", "system_rank", "reference_rank", "question", "answer");

    /** An answer graded "incomplete" or "excellent" is right. */
    private static final int RIGHT = 3;

    private record Judged(Row row, double probability) {

        String verdict() {
            return probability >= 0.5 ? "1" : "0";
        }

        boolean isKnown() {
            return !row.cell("score_1to4").isEmpty();
        }

        boolean isJudgedRightly() {
            return isKnown() && verdict().equals(Integer.parseInt(row.cell("score_1to4")) >= RIGHT ? "1" : "0");
        }
    }

    private RankBench() {}

    /** Answers the exit status. */
    public static int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return BenchOptions.run(
                arguments, List.of("--in", "--out", "--vectors"), USAGE, err, options -> rank(options, out, err));
    }

    private static void rank(BenchOptions options, PrintStream out, PrintStream progress) throws IOException {
        var rows = Table.read(options.file("--in"), COLUMNS).rows();
        var judged = new ArrayList<Judged>();
        try (var embeddings = new Embeddings(1)) {
            var vectors = new VectorFile(embeddings, progress);
            var kept = options.any("--vectors");
            if (kept.isPresent()) {
                vectors.load(kept.get());
            }
            vectors.workOut(rows.stream()
                    .flatMap(row -> Reading.sentences(row.cell("answer")).stream())
                    .toList());
            if (kept.isPresent()) {
                vectors.save(kept.get());
            }
            var reading = new Reading(vectors::of);
            for (var row : rows) {
                var enquiry = Enquiry.of(Asked.of(row.cell("question")), embeddings);
                judged.add(new Judged(row, reading.probability(enquiry, row.cell("answer"))));
            }
        }
        Files.writeString(options.file("--out"), written(judged), StandardCharsets.UTF_8);
        var known = judged.stream().filter(Judged::isKnown).count();
        if (known > 0) {
            var right = judged.stream().filter(Judged::isJudgedRightly).count();
            out.printf(Locale.ROOT, "%,d of %,d told right from wrong, %.3f%n", right, known, (double) right / known);
        }
    }

    private static String written(List<Judged> judged) {
        var byQuestion = judged.stream()
                .collect(groupingBy(each -> each.row().cell("qid"), LinkedHashMap::new, Collectors.toList()));
        var written = new StringBuilder();
        byQuestion.forEach((question, answers) -> answers.stream()
                .sorted(Comparator.comparing(Judged::probability).reversed())
                .forEach(each -> written.append(String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.5f\t%s\t%.4f%n",
                        question,
                        each.row().cell("aid"),
                        each.probability(),
                        each.verdict(),
                        each.probability()))));
        return written.toString();
    }
}
