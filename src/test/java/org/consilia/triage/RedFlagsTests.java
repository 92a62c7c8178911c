package org.consilia.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedFlagsTests {

    private static final String GOOD = """
            version 1
            words pain
              pain hurts
            concept chest pain (acute)
              <pain> ~ chest
            concept sweating
              sweat*
            flag chest pain
              emergency: chest pain with sweating
            """;

    @Test
    void aRuleOfOnesOwnIsFollowed() {
        var triage = triage(GOOD);
        assertThat(triage.assess("my chest hurts and i am sweating"))
                .isEqualTo(new Urgency.Emergency(RedFlag.CHEST_PAIN, "chest hurts … sweating"));
        assertThat(triage.assess("my chest hurts")).isInstanceOf(Urgency.NonUrgent.class);
        assertThat(triage.version()).isEqualTo("1");
    }

    @Test
    void whatMustNotBeToldTogetherKeepsTheRuleQuiet() {
        var triage = triage(GOOD.replace("with sweating", "unless sweating"));
        assertThat(triage.assess("my chest hurts")).isInstanceOf(Urgency.Emergency.class);
        assertThat(triage.assess("my chest hurts when i sweat")).isInstanceOf(Urgency.NonUrgent.class);
    }

    @Test
    void whatKeepsARuleQuietDoesSoInAnyLightUnlessItIsDenied() {
        var rules = GOOD.replace("with sweating", "unless sweating") + "cue denies\n  no\ncue imagines\n  if\n";
        assertThat(triage(rules).assess("my chest hurts if I sweat")).isInstanceOf(Urgency.NonUrgent.class);
        assertThat(triage(rules).assess("my chest hurts, no sweating")).isInstanceOf(Urgency.Emergency.class);
    }

    @Test
    void aRuleMaySayThatItDoesNotCountInALongStory() {
        var rules = GOOD.replace("with sweating", "unless sweating / long story")
                + "cue long story\n  is there cure\ncue new story\n  now\nwords small words\n  a\n";
        assertThat(triage(rules).assess("my chest hurts")).isInstanceOf(Urgency.Emergency.class);
        assertThat(triage(rules).assess("my chest hurts. Is there a cure?")).isInstanceOf(Urgency.NonUrgent.class);
        assertThat(triage(rules).assess("my chest hurts now. Is there a cure?")).isInstanceOf(Urgency.Emergency.class);
    }

    @Test
    void aShortWordMayBeWrittenDownAsItIsMisspelt() {
        var triage = triage(GOOD + "misspelt\n  hurts: hertz herts\n");
        assertThat(triage.assess("my chest hertz, sweating")).isInstanceOf(Urgency.Emergency.class);
        assertThat(triage.assess("my chest heals, sweating")).isInstanceOf(Urgency.NonUrgent.class);
        assertRefused(GOOD + "misspelt\n  hertz\n", "line 11: a misspelt word is written after the right one");
    }

    @Test
    void thingsToldFarApartDoNotBelongTogether() {
        var triage = triage(GOOD);
        var far = "word ".repeat(Mentions.NEARNESS);
        assertThat(triage.assess("my chest hurts " + far + " sweating")).isInstanceOf(Urgency.NonUrgent.class);
    }

    @Test
    void anEmergencyGoesBeforeAnUrgentMatterWrittenEarlier() {
        var rules = GOOD.replace("  emergency:", "  urgent: chest pain\n  emergency:");
        assertThat(triage(rules).assess("chest pain, sweating")).isInstanceOf(Urgency.Emergency.class);
        assertThat(triage(rules).assess("chest pain")).isInstanceOf(Urgency.Urgent.class);
    }

    @Test
    void aMistakeIsToldWithFileLineAndReason() {
        assertRefused(
                GOOD.replace("with sweating", "with swaeting"), "rules.txt, line 9: there is no concept \"swaeting\"");
        assertRefused(GOOD.replace("<pain>", "<pian>"), "rules.txt, line 5: there is no list of words called \"pian\"");
        assertRefused(
                GOOD.replace("flag chest pain", "flag toe pain"),
                "rules.txt, line 8: there is no red flag \"toe pain\"");
        assertRefused(GOOD.replace("emergency:", "emergancy:"), "line 9: a rule begins with");
        assertRefused(
                GOOD.replace("(acute)", "(cute)"),
                "line 4: a concept is (acute), (background), (imagined too) or nothing");
        assertRefused(GOOD.replace("concept sweating", "sweating"), "line 6: a line at the margin begins with");
        assertRefused(GOOD.replace("sweat*", "?!"), "line 7: \"?!\" is not a word that a text can contain");
        assertRefused(GOOD.replace("sweat*", "s*"), "line 7: \"s*\" is not a word that a text can contain");
        assertRefused(GOOD + "cue dreams\n", "line 10: there is no cue \"dreams\"");
        assertRefused("  sweating\n" + GOOD, "line 1: nothing was begun");
        assertRefused(GOOD.replace("sweating", "with sweating"), "the name of a concept has no");
    }

    @Test
    void whatIsForgottenIsTold() {
        assertRefused(GOOD.replace("version 1", ""), "the rules have no version");
        assertRefused(GOOD.replace("  sweat*\n", ""), "nothing is said for the concept \"sweating\"");
        assertRefused(GOOD.replace(" with sweating", ""), "no rule uses the concept \"sweating\"");
    }

    @Test
    void aConceptMayBeContinuedInAnotherFile() {
        var more = new RuleText("more.txt", List.of("concept sweating", "  dripping"));
        var redFlags = RedFlags.of(
                Set.of(), List.of(new RuleText("rules.txt", GOOD.lines().toList()), more));
        assertThat(new Triage(redFlags, Situations.none()).assess("chest pain, dripping"))
                .isInstanceOf(Urgency.Emergency.class);
    }

    @Test
    void everyRedFlagHasARuleAndAPlainName() throws IOException {
        var names = new Properties();
        try (var file = getClass().getResourceAsStream("/messages/triage.properties")) {
            names.load(new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        }
        var raised = RedFlags.shipped().rules().stream().map(Rule::redFlag).toList();
        assertThat(RedFlag.values()).allSatisfy(redFlag -> {
            assertThat(raised).contains(redFlag);
            assertThat(names.getProperty(redFlag.messageKey())).isNotBlank();
        });
        assertThat(names).hasSize(RedFlag.values().length);
    }

    private static void assertRefused(String rules, String reason) {
        assertThatThrownBy(() -> read(rules))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private static Triage triage(String rules) {
        return new Triage(read(rules), Situations.none());
    }

    private static RedFlags read(String rules) {
        return RedFlags.of(
                Set.of(), List.of(new RuleText("rules.txt", rules.lines().toList())));
    }
}
