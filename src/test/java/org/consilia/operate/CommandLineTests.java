package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTests {

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void runNeedsNoOptions() {
        assertThat(Command.parse("run")).isEqualTo(new Command.Run(Path.of("data"), 8080, true, null));
    }

    @Test
    void runTakesOptionsInBothSpellings() {
        assertThat(Command.parse("run", "--port", "81", "--data=/x/y", "--demo=off"))
                .isEqualTo(new Command.Run(Path.of("/x/y"), 81, false, null));
    }

    @Test
    void thePublicSeesNoDemonstration() {
        assertThat(Command.parse("run", "--public", "https://ask.example.org/"))
                .isEqualTo(new Command.Run(Path.of("data"), 8080, false, URI.create("https://ask.example.org")));
    }

    @Test
    void theAddressForThisMachineIsLocalhostSincePasskeysNeedAName() {
        assertThat(((Command.Run) Command.parse("run", "--port", "81")).address())
                .isEqualTo("http://localhost:81");
    }

    @Test
    void otherCommandsAreUnderstood() {
        assertThat(Command.parse("import", "medquad", "a.tar.gz", "--data", "/x"))
                .isEqualTo(new Command.Import(Path.of("/x"), "medquad", Path.of("a.tar.gz")));
        assertThat(Command.parse("recover")).isEqualTo(new Command.Recover(Path.of("data")));
        assertThat(Command.parse("bench", "find", "--run", "x"))
                .isEqualTo(new Command.Bench(List.of("find", "--run", "x")));
    }

    @ParameterizedTest
    @CsvSource({
        "fly, There is no command",
        "run --prot 1, does not know \"--prot\"",
        "run --port, --port needs a value",
        "run --port x, A port is a number",
        "run --port 70000, A port is a number",
        "run --demo maybe, Write --demo=on or --demo=off",
        "run --public ask.example.org, --public needs an address",
        "run --public https://ask.example.org/path, --public needs an address",
        "run --public https://ask.example.org, --public needs a mail server",
        "import medquad, Say what to import",
        "recover now, does not know \"now\"",
    })
    void whatCannotBeDoneIsOneSentenceAndStatusOne(String words, String sentence) {
        assertThat(execute(Map.of(), words.split(" ", -1))).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains(sentence)
                .hasLineCount(1);
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsStarted() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(execute(Map.of(), "run", "--port", port, "--data", temporary.toString()))
                    .isEqualTo(1);
            assertThat(complained.toString(StandardCharsets.UTF_8))
                    .startsWith("Port " + port + " cannot be used")
                    .hasLineCount(1);
            assertThat(temporary.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void helpIsNoFailure() {
        assertThat(execute(Map.of(), "help")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("bin/run");
    }

    @Test
    void aFaultOfOursIsNotDressedUpAsASentence() {
        assertThat(CannotStartReporter.sentence(new IllegalStateException("boom")))
                .isEmpty();
        assertThat(CannotStartReporter.sentence(new IllegalStateException(new CannotStart("Why."))))
                .contains("Why.");
    }

    @Test
    void aCountryPackWithFaultsIsRefusedWithASentenceForEachBeforeAnythingIsStarted() throws IOException {
        var file = Files.writeString(
                temporary.resolve("ours.yaml"), "checked-on: today\nsigned-by: X\nconsent-age: old\n");
        var data = temporary.resolve("data");
        assertThat(execute(Map.of("CONSILIA_PACK", file.toString()), "recover", "--data", data.toString()))
                .isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .hasLineCount(2)
                .contains(file + ", line 1: “checked-on: today” is not a date")
                .contains(file + ", line 3: “consent-age: old” must be a number from 10 to 21.");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private int execute(Map<String, String> environment, String... words) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var err = new PrintStream(complained, true, StandardCharsets.UTF_8);
        return new CommandLine(CommandLineTests.class, environment, out, err).execute(words);
    }
}
