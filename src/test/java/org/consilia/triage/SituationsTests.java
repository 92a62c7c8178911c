package org.consilia.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilia.embedding.Embeddings;
import org.consilia.triage.Urgency.Emergency;
import org.consilia.triage.Urgency.NonUrgent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The whole gate: the rules, and what resembles a situation written out. */
class SituationsTests {

    private static final Embeddings EMBEDDINGS = new Embeddings(1);
    private static final Triage TRIAGE = new Triage(RedFlags.shipped(), Situations.shipped(EMBEDDINGS));
    private static final Triage RULES = new Triage(RedFlags.shipped(), Situations.none());

    /** Told in words that no rule knows. */
    private static final String IN_OTHER_WORDS = "There is a strange buzzing and her whole jaw has slid to the left";

    @AfterAll
    static void close() {
        EMBEDDINGS.close();
    }

    @Test
    void everyEmergencyWrittenOutIsCaught() {
        assertThat(Tables.situations("emergencies.txt"))
                .allSatisfy(row -> assertThat(TRIAGE.assess(row.getLast()))
                        .as(row.getLast())
                        .isInstanceOf(Emergency.class));
    }

    @Test
    void noOrdinaryTextIsStoppedForWhatItResembles() {
        assertThat(Tables.situations("ordinary.txt"))
                .filteredOn(row -> !(RULES.assess(row.getLast()) instanceof Emergency))
                .allSatisfy(row -> assertThat(TRIAGE.assess(row.getLast()))
                        .as(row.getLast())
                        .isNotInstanceOf(Emergency.class));
    }

    @Test
    void whatResemblesAnEmergencyIsOneAndTheSituationIsTold() {
        var text = "My son was hit by a swing, he's been sick three times and he's walking like he's drunk";
        assertThat(RULES.assess(text)).isNotInstanceOf(Emergency.class);
        assertThat(TRIAGE.assess(text))
                .asInstanceOf(type(Emergency.class))
                .satisfies(emergency -> assertThat(emergency.because()).isEqualTo(text))
                .satisfies(emergency -> assertThat(emergency.like()).isNotBlank());
    }

    @Test
    void withoutAModelTheRulesJudgeAlone() {
        var broken = new Embeddings(1);
        broken.close();
        var gate = new Triage(RedFlags.shipped(), Situations.shipped(broken));
        assertThat(gate.assess("I can't breathe")).isInstanceOf(Emergency.class);
        assertThat(gate.assess("Why do I yawn so often?")).isInstanceOf(NonUrgent.class);
    }

    @Test
    void aRuleTellsNoSituation() {
        assertThat(TRIAGE.assess("I can't breathe"))
                .asInstanceOf(type(Emergency.class))
                .satisfies(emergency -> assertThat(emergency.like()).isNull());
    }

    @Test
    void theRulesHaveTheLastWordOnWhatIsDeniedPastOrAskedAbout() {
        assertThat(TRIAGE.assess("He is not unconscious")).isInstanceOf(NonUrgent.class);
        assertThat(TRIAGE.assess("I had a heart attack in 2019")).isInstanceOf(NonUrgent.class);
        assertThat(TRIAGE.assess("What are the symptoms of meningitis?")).isInstanceOf(NonUrgent.class);
    }

    @Test
    void anEmergencyAmongOrdinaryWordsIsStillOne() {
        var ordinary = "Please send me the name of a specialist and what new medicines there are for a rash. ";
        assertThat(TRIAGE.assess(ordinary.repeat(5) + "I can't breathe. " + ordinary.repeat(5)))
                .isInstanceOf(Emergency.class);
    }

    @Test
    void theVectorsAreThoseOfTheWords() throws IOException {
        assertThat(Situations.learnt(EMBEDDINGS))
                .isEqualTo(Files.readAllBytes(Path.of("src/main/resources/triage/situations/vectors.bin")));
    }

    @Test
    void theSameTextAlwaysHasTheSameResult() {
        assertThat(TRIAGE.assess(IN_OTHER_WORDS)).isEqualTo(TRIAGE.assess(IN_OTHER_WORDS));
    }

    @Test
    void onlyTheBeginningIsCompared() {
        assertThat(Situations.beginning(" one\u200b\ntwo  three ")).isEqualTo("one two three");
        assertThat(Situations.beginning("word ".repeat(100)).split(" ")).hasSize(Situations.WORDS_READ);
        assertThat(Situations.beginning("x".repeat(100_000))).hasSizeLessThan(400);
    }

    @Test
    void strangeInputIsReadWithoutAFuss() {
        for (var text :
                new String[] {"", " ", "\uD83D", "胸".repeat(50_000), "(".repeat(100_000), "x".repeat(100_000)}) {
            assertThat(TRIAGE.assess(text)).isNotNull();
        }
        assertThat(TRIAGE.assess("x".repeat(100_000))).isInstanceOf(NonUrgent.class);
        assertThat(TRIAGE.assess("bread and butter ".repeat(6_000) + "I can't breathe"))
                .isInstanceOf(Emergency.class);
    }
}
