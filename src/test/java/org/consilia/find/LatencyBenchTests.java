package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyBenchTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTables() throws IOException {
        var answers = """
                id\tsource\tfocus\tsynonyms\tqtype\tquestion\tanswer\turl
                gout\tX\tGout\tPodagra; Gouty arthritis\tinformation\tWhat is gout?\tCrystals in a joint. It hurts.\thttps://x
                asthma\tX\tAsthma\t\tinformation\tWhat is asthma?\tNarrow airways. They wheeze.\thttps://x
                """;
        try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("medquad_answers.tsv.gz")))) {
            packed.write(answers.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                folder.resolve("meqsum.tsv"),
                "file\tquestion\thuman_summary\n1\tSUBJECT: toe MESSAGE: is it gout\tGout?\n");
    }

    @Test
    void eachNumberOfAnswersMakesARowAndAPointOnEachLine() throws IOException {
        assertThat(bench("--answers", "30", "--answers", "60", "--chart", chart()))
                .isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n| 30 |", "\n| 60 |");
        assertThat(Files.readString(Path.of(chart())))
                .contains("prefers-color-scheme: dark", ">30</text>", ">60</text>")
                .containsPattern("<polyline class=\"whole\" points=\"[\\d.]+,[\\d.]+ [\\d.]+,[\\d.]+\"");
    }

    @Test
    void anIndexThatIsThereIsOnlyMeasured() {
        assertThat(bench("--answers", "30")).isZero();
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("indexing 30");
        progress.reset();

        assertThat(bench("--answers", "30")).isZero();
        assertThat(progress.toString(StandardCharsets.UTF_8)).doesNotContain("indexing");
    }

    @Test
    void anIndexThatWasBrokenOffGoesOnFromItsLastCommit() throws IOException {
        try (var index = LuceneIndex.in(folder.resolve("indexes").resolve("30"))) {
            index.commit("20");
        }

        assertThat(bench("--answers", "30")).isZero();

        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("indexing 10 in");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n| 10 |");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThat(bench()).isEqualTo(2);
        assertThat(bench("--answers")).isEqualTo(2);
        assertThat(bench("--answers", "many")).isEqualTo(2);
        assertThat(bench("--answers", "0")).isEqualTo(2);
        assertThat(bench("--answer", "30")).isEqualTo(2);
    }

    private String chart() {
        return folder.resolve("growth.svg").toString();
    }

    private int bench(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--folder", folder.resolve("indexes").toString()));
        return LatencyBench.run(all, folder, new PrintStream(out), new PrintStream(progress));
    }
}
