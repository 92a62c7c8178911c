package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.consilia.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that judge pairs of questions and candidate answers, and floors under how well they do: on a sample of
 * our own, and on the beginning of the open data where that is at hand. The full figures are in docs/benchmarks.md.
 */
class JudgingBenchTests {

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final Path SAMPLES = Path.of("src/test/resources/find");

    /** Measured 0.78 on these 300, 0.82 on all 1,546. */
    private static final double PAIRS_FLOOR = 0.75;

    /** Measured 0.69 on these 120 answers, 0.75 on all 1,096. */
    private static final double RANK_FLOOR = 0.65;

    @TempDir
    private Path folder;

    @Test
    void aPairThatAsksTheSameIsLikelierThanOneThatSharesItsWords() throws IOException {
        assertThat(PairsBench.run(arguments(SAMPLES.resolve("pairs.tsv")), SILENT, SILENT))
                .isZero();

        assertThat(rows()).hasSize(10).allMatch(row -> row.matches("\\d+\t[01]\t[01]\\.\\d{4}"));
        for (var i = 0; i < rows().size(); i += 2) {
            assertThat(probability(rows().get(i))).as(rows().get(i)).isGreaterThan(probability(rows().get(i + 1)));
        }
    }

    @Test
    void theCandidateThatAnswersComesFirst() throws IOException {
        assertThat(RankBench.run(arguments(SAMPLES.resolve("candidates.tsv")), SILENT, SILENT))
                .isZero();

        assertThat(rows()).hasSize(6).allMatch(row -> row.matches("\\d\t\\w+\t[01]\\.\\d+\t[01]\t[01]\\.\\d{4}"));
        assertThat(rows().get(0)).startsWith("1\ttreatment\t");
        assertThat(rows().get(3)).startsWith("2\tspread\t").contains("\t1\t");
        assertThat(rows()).filteredOn(row -> row.contains("\tother\t")).allMatch(row -> row.contains("\t0\t"));
    }

    @Test
    void gradesMayBeAbsent() throws IOException {
        var in = folder.resolve("in.tsv");
        Files.writeString(in, "qid\taid\tquestion\tanswer\n1\ta\tWhat is gout?\tGout is a painful joint disease.\n");
        var said = new ByteArrayOutputStream();

        assertThat(RankBench.run(arguments(in), new PrintStream(said, true, StandardCharsets.UTF_8), SILENT))
                .isZero();

        assertThat(rows()).hasSize(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThat(PairsBench.run(List.of("--in"), SILENT, SILENT)).isEqualTo(2);
        assertThat(RankBench.run(List.of("--out", "x"), SILENT, SILENT)).isEqualTo(2);
        assertThat(TrainBench.run(List.of("--in", "x"), SILENT, SILENT)).isEqualTo(2);
        assertThat(PairsBench.run(arguments(folder.resolve("absent.tsv")), SILENT, SILENT))
                .isEqualTo(1);
    }

    @Test
    void doctorsPairsAreToldApart() throws IOException {
        var in = beginning("find/mqp_dev.tsv", 300);

        PairsBench.run(arguments(in), SILENT, SILENT);

        assertThat(shareRight(in, "pair", "similar")).isGreaterThan(PAIRS_FLOOR);
    }

    @Test
    void gradedAnswersAreToldApart() throws IOException {
        var in = beginning("find/mediqa_t3_valid.tsv", 120);

        RankBench.run(arguments(in), SILENT, SILENT);

        assertThat(shareRight(in, "aid", "score_1to4")).isGreaterThan(RANK_FLOOR);
    }

    private double shareRight(Path in, String id, String truth) throws IOException {
        var right = new HashMap<String, String>();
        for (var row :
                Table.read(in, List.of(id.equals("pair") ? "pair" : "qid")).rows()) {
            var said = row.cell(truth);
            right.put(row.cell(id), truth.equals("similar") ? said : Integer.parseInt(said) >= 3 ? "1" : "0");
        }
        var column = id.equals("pair") ? 0 : 1;
        var hits = rows().stream()
                .map(row -> row.split("\t"))
                .filter(cells -> cells[column == 0 ? 1 : 3].equals(right.get(cells[column])))
                .count();
        return (double) hits / rows().size();
    }

    private static double probability(String row) {
        return Double.parseDouble(row.substring(row.lastIndexOf('\t') + 1));
    }

    private Path beginning(String file, int rows) throws IOException {
        var in = folder.resolve("in.tsv");
        try (var lines = Files.lines(TestData.file(file))) {
            Files.write(in, lines.limit(rows + 1).toList());
        }
        return in;
    }

    private List<String> arguments(Path in) {
        return new ArrayList<>(List.of(
                "--in", in.toString(), "--out", folder.resolve("out.tsv").toString()));
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("out.tsv"));
    }
}
