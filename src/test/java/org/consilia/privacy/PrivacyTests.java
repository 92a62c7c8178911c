package org.consilia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivacyTests {

    private static final Path OWN_CASES = Path.of("src/test/resources/privacy");

    private static final Privacy PRIVACY = new Privacy();

    @ParameterizedTest
    @MethodSource("identifying")
    void whatIdentifiesAPersonIsFoundAndNothingElse(String marked) {
        var text = MarkedText.of(marked);
        assertThat(PRIVACY.find(text.text()))
                .extracting(Finding::kind, Finding::start, Finding::end)
                .isEqualTo(text.marks().stream()
                        .map(mark -> tuple(mark.kind(), mark.start(), mark.end()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatIdentifiesNobodyIsLeftAlone(String text) {
        assertThat(PRIVACY.find(text)).isEmpty();
        assertThat(PRIVACY.suggest(text).publicText()).isEqualTo(text);
    }

    /** The bound is wide, for a busy machine; what it must catch is time that grows with the square. */
    @ParameterizedTest
    @MethodSource("naughty")
    void noTextMakesItSlowOrStop(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PRIVACY.suggest(text));
    }

    static Stream<String> naughty() {
        int length = 100_000;
        var paragraph = "My name is Sarah Lim, born 2 April 1999, call +65 8452 3027 or 12 Elm Close, Leeds LS1 4AP. ";
        return Stream.of(
                "",
                " ",
                "\uD83D",
                "a".repeat(length),
                "A".repeat(length),
                "1".repeat(length),
                "Aa".repeat(length / 2),
                "A ".repeat(length / 2),
                "1 ".repeat(length / 2),
                "1-".repeat(length / 2),
                "a.".repeat(length / 2),
                "a@".repeat(length / 2),
                "A. ".repeat(length / 3),
                "12 Elm ".repeat(length / 7),
                "1 Elm St, ".repeat(length / 10),
                "Flat 1 ".repeat(length / 7),
                "Elm 1, ".repeat(length / 7),
                "Blk 1 ".repeat(length / 6),
                "123456 ".repeat(length / 7),
                "Mary ".repeat(length / 5),
                "l-e-t-t-e-r ".repeat(length / 12),
                "Elm\n1,".repeat(length / 6),
                "my name is ".repeat(length / 11),
                "van de ".repeat(length / 7),
                "Dr Tan ".repeat(length / 7),
                "((((".repeat(length / 4),
                ":".repeat(length),
                "\u200b".repeat(length),
                "e\u0301".repeat(length / 2),
                "\n".repeat(length),
                "the corner of A ".repeat(length / 16),
                "Анна 王小明 Άννα ".repeat(length / 14),
                paragraph.repeat(length / paragraph.length()));
    }

    @Test
    void invisibleAndWideAndLookAlikeCharactersHideNothing() {
        assertThat(
                        PRIVACY.find(
                                "Call +65 84\u200b52 30\u200d27, FIN F71\u00ad17777R, \uFF11\uFF12\uFF0F04\uFF0F1985 is my DOB, Ѕ3852808D"))
                .extracting(Finding::kind)
                .containsExactly(Kind.PHONE, Kind.NRIC, Kind.BIRTH_DATE, Kind.NRIC);
    }

    @Test
    void whatIsFoundIsToldInTheOriginalsPlaces() {
        var text = "\uD83D\uDE00 Call +65 84\u200b52 3027 now";
        var finding = PRIVACY.find(text).getFirst();
        assertThat(text.substring(finding.start(), finding.end()))
                .isEqualTo(finding.words())
                .isEqualTo("+65 84\u200b52 3027");
    }

    @Test
    void aMistypedNumberBesideItsNameIsFoundButNotSure() {
        assertThat(PRIVACY.find("My NHS number is 9995260183."))
                .extracting(Finding::kind, Finding::isSure)
                .containsExactly(tuple(Kind.NATIONAL_NUMBER, false));
        assertThat(PRIVACY.find("It says 9995260183."))
                .extracting(Finding::kind)
                .doesNotContain(Kind.NHS_NUMBER);
    }

    static List<String> identifying() throws IOException {
        return MarkedText.lines(OWN_CASES.resolve("found.txt"));
    }

    static List<String> ordinary() throws IOException {
        return MarkedText.lines(OWN_CASES.resolve("left-alone.txt"));
    }
}
