package org.consilia.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.consilia.moderation.Screened.Suspicious;
import org.consilia.privacy.Privacy;
import org.junit.jupiter.api.Test;

class ScreeningRulesTests {

    /** Of 40 lines each, measured: 40 of 40 ordinary ones pass, 40 of 40 unwanted ones are held. */
    private static final int HELD_AT_LEAST = 38;

    private final ScreeningRules rules = new ScreeningRules(new Privacy());

    @Test
    void whoeverIsFrightenedOrSwearsIsNotHeld() throws IOException {
        assertThat(lines("ordinary"))
                .hasSize(40)
                .allSatisfy(line -> assertThat(judged(line)).as(line).isInstanceOf(Screened.Clear.class));
    }

    @Test
    void advertisingThreatsAndNonsenseAreHeld() throws IOException {
        var missed = lines("unwanted").stream()
                .filter(line -> judged(line) instanceof Screened.Clear)
                .toList();
        assertThat(lines("unwanted")).hasSize(40);
        assertThat(missed).hasSizeLessThanOrEqualTo(40 - HELD_AT_LEAST);
    }

    @Test
    void theReasonIsGivenInTheWordsThatLedToIt() {
        assertThat(judged("I will kill you doctor, you ruined my life"))
                .isEqualTo(new Suspicious(Suspicion.ABUSE, "i will kill you"));
        assertThat(judged("Buy now at www.pills.example")).isEqualTo(new Suspicious(Suspicion.ADVERTISING, "buy now"));
    }

    @Test
    void whatWasSaidToSomebodyIsNotWhatTheySay() {
        assertThat(judged("My father shouted I will kill you and hit me")).isInstanceOf(Screened.Clear.class);
        assertThat(judged("He wrote \"I know where you live\" on my door")).isInstanceOf(Screened.Clear.class);
        assertThat(judged("I know where you live")).isInstanceOf(Suspicious.class);
    }

    @Test
    void aRedFlagIsNeverHeldAsAbuseOrNonsenseOrACopy() {
        var again = new Copies(3, 5);
        for (var text : List.of(
                "I will kill you if nobody helps, I cannot breathe",
                "help help help help help help help",
                "My chest hurts badly and I am sweating and nobody here will come and look at me please help")) {
            assertThat(rules.judge(text, true, again)).isInstanceOf(Screened.Clear.class);
            assertThat(rules.judge(text, false, again)).isInstanceOf(Suspicious.class);
        }
    }

    @Test
    void theSameLongTextAgainIsHeldAndAShortOneIsNot() {
        var text = "Since the spring my left hand has been numb at night and I shake it until it is better again.";
        assertThat(rules.judge(text, false, new Copies(1, 0))).isEqualTo(new Suspicious(Suspicion.REPEATED, "1"));
        assertThat(rules.judge(text, false, new Copies(0, 1))).isInstanceOf(Screened.Clear.class);
        assertThat(rules.judge(text, false, new Copies(0, 2))).isEqualTo(new Suspicious(Suspicion.REPEATED, "2"));
        assertThat(rules.judge("My head hurts", false, new Copies(1, 9))).isInstanceOf(Screened.Clear.class);
    }

    @Test
    void aCopyIsKnownWhateverItsCaseAndSigns() {
        assertThat(ScreeningRules.plain("My HEAD—hurts!!")).isEqualTo(ScreeningRules.plain("my head hurts"));
    }

    @Test
    void aLongTextAndOddSignsAreReadWithoutAFuss() {
        for (var text :
                List.of("", " ", "\u0000", "👩🏽‍⚕️".repeat(500), "i will ".repeat(20_000), "a ".repeat(50_000))) {
            assertThat(judged(text)).isNotNull();
        }
    }

    @Test
    void aSlipInTheRulesIsTold() {
        assertThatThrownBy(() -> ScreeningFile.of("version 1\nthis says nothing"))
                .hasMessageContaining("this says nothing");
    }

    private Screened judged(String text) {
        return rules.judge(text, false, Copies.NONE);
    }

    private static List<String> lines(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(ScreeningRulesTests.class.getResourceAsStream("/moderation/" + name + ".txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
