package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindBenchTests {

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        Files.writeString(folder.resolve("answers.tsv"), """
                id\tsource\tfocus\tsynonyms\tqtype\tquestion\tanswer\turl
                gout\tX\tGout\tPodagra; Gouty arthritis\tinformation\tWhat is gout?\tCrystals in a joint.\thttps://x
                asthma\tX\tAsthma\t\tinformation\tWhat is asthma?\tNarrow airways.\thttps://x
                """);
        Files.writeString(
                folder.resolve("more.tsv"),
                "hay\tX\tHay fever\t\tcauses\tWhat causes hay fever?\tPollen \"of\" grass.\thttps://x\n");
        Files.writeString(folder.resolve("queries.tsv"), "qid\tsubject\tmessage\n1\ttoe\tis it gout\n2\t\tpollen\n");
    }

    @Test
    void everyAnswerOfAllFilesIsRankedForEveryQuery() throws IOException {
        assertThat(bench("--answers", "answers.tsv", "--answers", "more.tsv")).isZero();

        assertThat(rows("run.tsv")).hasSize(6);
        assertThat(rows("run.tsv").getFirst()).startsWith("1\tgout\t");
        assertThat(rows("run.tsv").get(3)).startsWith("2\thay\t");
    }

    @Test
    void hiddenAnswersAreLeftOutForTheirQueryOnly() throws IOException {
        Files.writeString(folder.resolve("hide.tsv"), "1\tgout\n");

        assertThat(bench("--answers", "answers.tsv", "--hide", "hide.tsv")).isZero();

        assertThat(rows("run.tsv")).hasSize(3).noneMatch(row -> row.startsWith("1\tgout"));
    }

    @Test
    void confidenceIsAProbabilityForEveryQuery() throws IOException {
        assertThat(bench("--answers", "answers.tsv", "--confidence", "confidence.tsv"))
                .isZero();

        assertThat(rows("confidence.tsv"))
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(Double.parseDouble(row.split("\t")[1])).isBetween(0.0, 1.0));
    }

    @Test
    void keptVectorsAreUsedAgain() throws IOException {
        bench("--answers", "answers.tsv", "--vectors", "vectors.bin");
        var first = rows("run.tsv");

        bench("--answers", "answers.tsv", "--vectors", "vectors.bin");

        assertThat(rows("run.tsv")).isEqualTo(first);
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThat(FindBench.run(List.of("--answer", "x"), SILENT, SILENT)).isEqualTo(2);
        assertThat(FindBench.run(List.of("--answers"), SILENT, SILENT)).isEqualTo(2);
        assertThat(FindBench.run(List.of("--answers", "x"), SILENT, SILENT)).isEqualTo(2);
        assertThat(bench("--answers", "absent.tsv")).isEqualTo(1);
    }

    private int bench(String... more) {
        var arguments = new ArrayList<String>();
        for (var argument : more) {
            arguments.add(
                    argument.startsWith("--")
                            ? argument
                            : folder.resolve(argument).toString());
        }
        arguments.addAll(List.of("--queries", folder.resolve("queries.tsv").toString()));
        arguments.addAll(List.of("--run", folder.resolve("run.tsv").toString()));
        return FindBench.run(arguments, SILENT, SILENT);
    }

    private List<String> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }
}
