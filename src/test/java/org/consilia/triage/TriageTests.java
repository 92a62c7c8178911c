package org.consilia.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.consilia.triage.Urgency.Emergency;
import org.consilia.triage.Urgency.NonUrgent;
import org.consilia.triage.Urgency.Urgent;
import org.junit.jupiter.api.Test;

class TriageTests {

    /** The rules alone; what the situations add is in {@link SituationsTests}. */
    static final Triage TRIAGE = new Triage(RedFlags.shipped(), Situations.none());

    /** Ordinary texts that the rules stop all the same, of 545: one more would be a step back. */
    private static final int KNOWN_WRONG_ALARMS = 4;

    @Test
    void whateverMustBeCaughtIsCaught() {
        assertThat(Tables.situations("emergencies.txt"))
                .hasSizeGreaterThan(780)
                .allSatisfy(row -> assertThat(TRIAGE.assess(row.getLast()))
                        .as(row.getLast())
                        .isInstanceOf(Emergency.class));
    }

    @Test
    void theCommonestRedFlagsAreCaughtInFourMoreLanguages() {
        assertThat(Tables.rows("must-catch-languages.tsv"))
                .hasSize(40)
                .allSatisfy(row -> assertThat(TRIAGE.assess(row.getLast()))
                        .as(row.getLast())
                        .isInstanceOf(Emergency.class));
    }

    @Test
    void ordinaryTextsAreNotStopped() {
        assertThat(Tables.situations("ordinary.txt"))
                .hasSizeGreaterThan(540)
                .filteredOn(row -> TRIAGE.assess(row.getLast()) instanceof Emergency)
                .hasSizeLessThanOrEqualTo(KNOWN_WRONG_ALARMS);
    }

    @Test
    void everyKindOfRedFlagIsOnTheMustCatchList() {
        assertThat(Tables.situations("emergencies.txt").stream().map(row -> row.getFirst()))
                .contains(Arrays.stream(RedFlag.values()).map(RedFlag::key).toArray(String[]::new));
    }

    @Test
    void theReasonIsGivenInTheAskersOwnWords() {
        assertThat(TRIAGE.assess("Hello. My dad has a TIGHT feeling in his Chest and he is sweating"))
                .isEqualTo(new Emergency(RedFlag.CHEST_PAIN, "TIGHT feeling in his Chest … sweating"));
    }

    @Test
    void aReasonIsNotCutInTheMiddleOfWhatWasSaid() {
        assertThat(because("I want to kill myself")).isEqualTo("want to kill myself");
        assertThat(because("my arm went dead and my leg too, I can't speak properly"))
                .contains("can't speak");
    }

    @Test
    void aReasonEndsWithAWord() {
        assertThat(because("chest " + "really ".repeat(4) + "y".repeat(180) + " pain " + "z".repeat(40) + ", sweating"))
                .endsWith("…")
                .doesNotContain("yz");
        assertThat(because("chest" + "\u2003".repeat(300) + "pain, sweating")).isEqualTo("chest pain, sweating");
    }

    @Test
    void aReasonIsShort() {
        var because = ((Emergency) TRIAGE.assess("chest " + "really ".repeat(4) + "x".repeat(500) + " pain, sweating"))
                .because();
        assertThat(because.length()).isLessThanOrEqualTo(201);
    }

    @Test
    void theSameTextAlwaysHasTheSameResult() {
        var text = "my mum fell down the stairs, hit her head, is confused, has chest pain and can't breathe";
        var other = new Triage(RedFlags.shipped(), Situations.none());
        assertThat(IntStream.range(0, 20).mapToObj(_ -> other.assess(text))).containsOnly(TRIAGE.assess(text));
    }

    @Test
    void whatIsDeniedDoesNotCount() {
        assertQuiet("No chest pain, no shortness of breath, no sweating");
        assertQuiet("He denies fever, neck stiffness, or confusion");
        assertQuiet("I don't have chest pain or trouble breathing");
        assertQuiet("Meningitis with stiff neck and fever was ruled out");
    }

    @Test
    void aDenialDoesNotHideWhatFollowsIt() {
        assertEmergency("no fever, vomiting blood");
        assertEmergency("I don't know what it is but I can't breathe");
        assertEmergency("not sure if it matters, crushing chest pain for 20 minutes");
        assertEmergency("he is not responding, not breathing");
    }

    @Test
    void twoWordsOfADenialAreReadAsOne() {
        assertEmergency("he could not be woken and does not respond");
        assertEmergency("I can not breathe");
        assertQuiet("he does not have chest pain");
    }

    @Test
    void aLongStoryIsNoEmergencyButANewTurnInItIs() {
        assertQuiet("My aunt was diagnosed with MS in 2010, her left leg is weak. Is there a new treatment?");
        assertEmergency("My aunt was diagnosed with MS in 2010, now suddenly her left leg is weak. What treatment?");
        assertEmergency("My aunt was diagnosed with MS in 2010. Her left arm is weak and her speech is slurred.");
    }

    @Test
    void whatHasBeenGoingOnForLongIsLongStanding() {
        assertQuiet("My legs go numb and I get heart palpitations and dizzy. This has been happening for two years.");
        assertEmergency("I can't breathe today. This has been happening for two years.");
    }

    @Test
    void shortWordsMayBeMisspeltAsTheListSays() {
        assertEmergency("my gran fel down the stares and hit her hed, she is sik and confused");
        assertEmergency("my chist hurts and my arm is hevy and i am swetting");
    }

    @Test
    void whatIsOverDoesNotCount() {
        assertQuiet("I had a stroke with slurred speech in 2016. Can I fly?");
        assertQuiet("My grandfather was unconscious after a fall, three years ago, and recovered");
        assertQuiet("History of seizures as a child");
    }

    @Test
    void whatIsBackCountsAgain() {
        assertEmergency("I had a stroke in 2016 and now my face is drooping");
    }

    @Test
    void whatIsOnlyAskedAboutDoesNotCount() {
        assertQuiet("What are the signs of a stroke, meningitis and anaphylaxis?");
        assertQuiet("How do I recognise a face droop?");
        assertQuiet("Is severe chest pain common in old age?");
        assertQuiet("Severe chest pain with sweating. An essay topic");
    }

    @Test
    void aQuestionAboutSomeoneCounts() {
        assertEmergency("What are the signs of a stroke? My mum's face is drooping");
        assertEmergency("is this a heart attack? pressure in my chest");
    }

    @Test
    void whatIsOnlyImaginedDoesNotCount() {
        assertQuiet("If I ever get crushing chest pain, whom should I call?");
        assertEmergency("I wonder if I am having a heart attack");
    }

    @Test
    void whoeverThinksOfDyingIsHeardEvenInAnIf() {
        assertEmergency("If nobody helps me I will kill myself");
    }

    @Test
    void aFigureOfSpeechDoesNotCount() {
        assertQuiet("a heart attack of a price");
        assertQuiet("I am drowning in work and dying to know the result");
    }

    @Test
    void someoneElsesEmergencyIsAnEmergency() {
        assertEmergency("my neighbour has collapsed and is not breathing");
    }

    @Test
    void theNameOfAnIllnessAloneRaisesNothing() {
        assertQuiet("stroke");
        assertQuiet("heart attack recovery diet");
        assertQuiet("asthma and exercise");
    }

    @Test
    void longWordsMayBeMisspelt() {
        assertEmergency("my brother is unconscuos");
        assertEmergency("she has a seziure and wont stop");
        assertEmergency("i cantbreathe");
    }

    @Test
    void anOrdinaryWordIsNotTakenForAMisspeltOne() {
        assertQuiet("My chess club has a new stroller");
    }

    @Test
    void aFullStopOfAnAbbreviationEndsNoSentence() {
        assertEmergency("My temp. 39 and stiff neck and rash");
        assertEmergency("He has chest pain ... and is sweating");
        assertQuiet("No. I don't have chest pain. Approx. 3 days of no sweating");
    }

    @Test
    void whatBelongsTogetherIsFoundBehindTheSameWordsSaidOften() {
        assertThat(TRIAGE.assess("I was sweating in the gym. ".repeat(200) + "My chest hurts now and I am sweating"))
                .isEqualTo(new Emergency(RedFlag.CHEST_PAIN, "sweating … chest hurts"));
    }

    @Test
    void redFlagsInOtherLanguagesAreDeniedInTheirWay() {
        assertQuiet("Pas de douleur dans la poitrine, ne saigne pas beaucoup");
        assertQuiet("没有胸痛");
        assertQuiet("Tidak ada sakit dada");
        assertQuiet("நெஞ்சு வலி இல்லை");
        assertEmergency("douleur dans la poitrine, je ne peux pas respirer");
        assertEmergency("我胸痛，喘不过气");
        assertEmergency("sakit dada dan tidak boleh bernafas");
        assertEmergency("நெஞ்சு வலி, மூச்சு விட முடியவில்லை");
    }

    @Test
    void whatCanWaitAFewHoursIsUrgent() {
        assertThat(TRIAGE.assess("My 6 month old has a fever and a runny nose"))
                .isEqualTo(new Urgent(RedFlag.INFANT, "6 month old … fever"));
    }

    @Test
    void theRulesHaveAVersion() {
        assertThat(TRIAGE.version()).matches("\\d{4}-\\d{2}-\\d{2}.*");
    }

    private static String because(String text) {
        return ((Emergency) TRIAGE.assess(text)).because();
    }

    static void assertEmergency(String text) {
        assertThat(TRIAGE.assess(text)).as(text).isInstanceOf(Emergency.class);
    }

    static void assertQuiet(String text) {
        assertThat(TRIAGE.assess(text)).as(text).isInstanceOf(NonUrgent.class);
    }
}
