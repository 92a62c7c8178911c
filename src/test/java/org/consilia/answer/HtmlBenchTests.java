package org.consilia.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlBenchTests {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void eachTextBecomesWhatAPageShowsOfItAsAClaim() throws IOException {
        var in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"a","payload":"Take *care*."}
                {"id":"b","payload":"<script>alert(1)</script>"}
                {"id":"c","payload":"[more](javascript:alert(1))"}
                """);
        var to = folder.resolve("out.jsonl");

        assertThat(run("--in", in.toString(), "--out", to.toString())).isZero();

        assertThat(Files.readAllLines(to))
                .containsExactly(
                        "{\"id\":\"a\",\"html\":\"<p>Take <em>care</em>.</p>\\n\"}",
                        "{\"id\":\"b\",\"html\":\"<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\\n\"}",
                        "{\"id\":\"c\",\"html\":\"<p>more</p>\\n\"}");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("3 claims, ");
    }

    @Test
    void aWrongCallOrFileIsTold() {
        assertThat(run("--in", "x")).isEqualTo(2);
        assertThat(run(
                        "--in",
                        folder.resolve("none").toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Usage: bench html --in JSONL --out JSONL", "The bench stopped");
    }

    private int run(String... args) {
        return HtmlBench.run(List.of(args), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
