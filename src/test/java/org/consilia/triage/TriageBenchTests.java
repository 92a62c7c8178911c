package org.consilia.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilia.bench.JsonLines;
import org.consilia.embedding.Embeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageBenchTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aResultIsWrittenForEachText() throws IOException {
        var in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"a","text":"I can't breathe","emergency":true,"style":"lay","category":"breathing"}

                {"text":"How much is a stent?","emergency":false}
                {"id":"c","text":"My 6 month old has a fever"}
                """);
        var to = folder.resolve("out.jsonl");
        assertThat(run("--in", in.toString(), "--out", to.toString())).isZero();
        assertThat(Files.readAllLines(to))
                .containsExactly(
                        "{\"id\":\"a\",\"urgency\":\"emergency\",\"redFlag\":\"breathing\",\"because\":\"can't breathe\"}",
                        "{\"id\":\"2\",\"urgency\":\"non_urgent\",\"redFlag\":null,\"because\":null}",
                        "{\"id\":\"c\",\"urgency\":\"urgent\",\"redFlag\":\"infant\",\"because\":\"6 month old … fever\"}");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("category breathing", "style lay", "texts a second");
    }

    @Test
    void aWrongCallIsToldHowToCall() {
        assertThat(run("--in", "x")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: bench triage --in JSONL --out JSONL");
    }

    @Test
    void theVectorsOfTheSituationsAreWrittenOnDemand() throws IOException {
        var to = folder.resolve("vectors.bin");
        assertThat(run("--learn", to.toString())).isZero();
        assertThat(to).hasSameBinaryContentAs(Path.of("src/main/resources/triage/situations/vectors.bin"));
        assertThat(run("--learn", folder.toString())).isEqualTo(1);
    }

    @Test
    void aMissingOrBrokenFileIsTold() throws IOException {
        var to = folder.resolve("out.jsonl").toString();
        assertThat(run("--in", folder.resolve("none").toString(), "--out", to)).isEqualTo(1);
        var broken = Files.writeString(folder.resolve("broken"), "{");
        assertThat(run("--in", broken.toString(), "--out", to)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("The bench stopped");
    }

    @Test
    void theIntervalIsWilsons() {
        var share = new TriageFigures.Share(8, 10);
        assertThat(share.bound(-1)).isCloseTo(0.490, within(0.001));
        assertThat(share.bound(1)).isCloseTo(0.943, within(0.001));
        assertThat(new TriageFigures.Share(0, 0).toString()).isEqualTo("-");
    }

    @Test
    void theOpenCasesAreJudgedWellEnough() throws IOException {
        var data = Path.of(Objects.requireNonNullElse(System.getenv("CONSILIA_TEST_DATA"), "../shared/data"), "triage");
        assumeThat(data)
                .as("the open triage cases, named by CONSILIA_TEST_DATA")
                .isDirectory();
        var labelled = judge(data, "minimal_pairs", "semigran", "clinicaflow", "avey_derived");
        assertThat(labelled.group("all").sensitivity().value()).isGreaterThanOrEqualTo(0.90);
        assertThat(labelled.group("all").specificity().value()).isGreaterThanOrEqualTo(0.80);
        var ordinary = judge(data, "meqsum_alert_rate");
        assertThat(ordinary.group("all").alerts().value()).isLessThanOrEqualTo(0.08);
    }

    private TriageFigures judge(Path data, String... names) throws IOException {
        var lines = new ArrayList<String>();
        for (var name : names) {
            lines.addAll(Files.readAllLines(data.resolve(name + ".jsonl")));
        }
        var in = Files.write(folder.resolve("cases.jsonl"), lines);
        try (var embeddings = new Embeddings(1)) {
            return TriageBench.judge(new JsonLines(in, folder.resolve("judged.jsonl")), TriageBench.triage(embeddings));
        }
    }

    private int run(String... args) {
        return TriageBench.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
