package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassageFinderTests {

    private static final Section CAUSES =
            section("A stent may fail to pass because the artery is closed by hard chalk. It may also be too winding.");
    private static final Section NEXT_STEPS = section("""
            First the team makes sure that you are safe. If the stent cannot be placed, a bypass operation is one way. \
            Another is to try again later with a drill. Some people do well on medicines alone. Eat well.""");
    private static final Section WHEN_TO_GET_HELP = section("Call an ambulance for pain in the chest.");
    private static final List<Section> ANSWER = List.of(CAUSES, NEXT_STEPS, WHEN_TO_GET_HELP);

    private static final Map<String, Float> WEIGHTS =
            Map.of("stent", 5f, "bypass", 6f, "drill", 7f, "try", 2f, "place", 2f);

    @Test
    void theSectionThatSaysMostOfTheReadersWordsIsChosen() {
        var found = finder("can they try a drill or a bypass when the stent is not placed?")
                .in(ANSWER);

        assertThat(found.section()).isEqualTo(1);
        assertThat(found.sentences().of(NEXT_STEPS.text()))
                .startsWith("If the stent cannot be placed")
                .endsWith("with a drill.");
    }

    @Test
    void aSectionNearInMeaningIsChosenOverOneThatRepeatsAWord() {
        var near = List.of(CAUSES, NEXT_STEPS, new Section(WHEN_TO_GET_HELP.text(), 0.9f));

        assertThat(finder("my heart hurts after the stent").in(near).section()).isEqualTo(2);
    }

    @Test
    void atMostThreeSentencesMatterAndNoMoreThanNeeded() {
        var found = finder("drill").in(ANSWER);

        assertThat(found.sentences().of(NEXT_STEPS.text())).isEqualTo("Another is to try again later with a drill.");
    }

    @Test
    void aWordThatStandsInEverySentenceDoesNotDecideWhichToRead() {
        var text = "HIV attacks the body. HIV can be treated. Blood of somebody else can carry HIV. HIV needs care.";

        var found = finder("can i get hiv from blood").in(List.of(section(text)));

        assertThat(found.sentences().of(text)).isEqualTo("Blood of somebody else can carry HIV.");
    }

    @Test
    void theSentenceThatSaysWhyIsChosenForWhoAsksWhy() {
        var text =
                "Gout is common. Gout comes in attacks. Gout is due to crystals in the joint. Gout is older than books.";

        var found = finder("why gout", Kind.CAUSE).in(List.of(section(text)));

        assertThat(found.sentences().of(text)).contains("due to crystals");
    }

    @Test
    void aQuestionInTheAnswerIsNotShownForItself() {
        var text = "We meet many people with gout. What helps against gout? Rest, ice and tablets.";

        var found = finder("what helps against gout", Kind.INFORMATION).in(List.of(section(text)));

        assertThat(found.sentences().of(text)).doesNotEndWith("?");
    }

    @Test
    void wordsThatPeopleSayToAnyDoctorDoNotLead() {
        var text = "A bypass is an operation. Please ask your doctor for help.";

        var found = finder("please doctor help me, is a bypass safe").in(List.of(section(text)));

        assertThat(found.sentences().of(text)).startsWith("A bypass");
        assertThat(found.words()).extracting(span -> span.of(text)).containsExactly("bypass");
    }

    @Test
    void theReadersWordsAreMarkedWhateverTheirEnding() {
        var found = finder("placing stents by drilling").in(ANSWER);

        assertThat(found.words())
                .extracting(span -> span.of(NEXT_STEPS.text()))
                .contains("stent", "drill")
                .doesNotContain("the", "is");
    }

    @Test
    void whereNoWordIsSharedTheBeginningIsShown() {
        var found = finder("zzz").in(ANSWER);

        assertThat(found.section()).isZero();
        assertThat(found.sentences()).isEqualTo(new Span(0, CAUSES.text().length()));
        assertThat(found.words()).isEmpty();
    }

    @Test
    void anEmptySectionIsNoTrouble() {
        assertThat(finder("stent").in(List.of(section(""))))
                .isEqualTo(new Marked(0, new Span(0, 0), List.of(), List.of()));
    }

    @Test
    void aSentenceWithoutEndIsCutBetweenWordsAroundTheReadersWord() {
        var endless =
                section("rest and water ".repeat(100) + "then a bypass helps " + "and sleep and food ".repeat(100));

        var found = finder("bypass").in(List.of(endless));

        assertThat(found.sentences().of(endless.text()))
                .hasSizeLessThanOrEqualTo(500)
                .contains("bypass")
                .doesNotStartWith(" ")
                .matches("(rest|and|water) .* (rest|and|water|sleep|food)");
    }

    @Test
    void aTextWithoutSpacesIsCutAroundTheReadersWordToo() {
        var endless = section("多休息，".repeat(200) + "支架，" + "多喝水，".repeat(200));

        var found = finder("支架").in(List.of(endless));

        assertThat(found.sentences().of(endless.text()))
                .hasSizeBetween(100, 500)
                .contains("支架");
    }

    @Test
    void aSurrogatePairIsNeverTorn() {
        for (var before = 0; before < 2; before++) {
            var endless = section("x".repeat(before) + "🫀".repeat(600) + " stent " + "🫀".repeat(600));

            var found = finder("stent").in(List.of(endless)).sentences().of(endless.text());

            assertThat(found.codePoints()).noneMatch(each -> each >= 0xD800 && each <= 0xDFFF);
            assertThat(found).contains("stent");
        }
    }

    @Test
    void theItemOfALongListIsShownAndNotAllOfIt() {
        var list = section("Medicines that can do this:\n" + "A hormone of the thyroid\n".repeat(30)
                + "Water tablets, also called diuretics\n" + "An iron tablet\n".repeat(30));

        var found = finder("can diuretics make me dizzy").in(List.of(list));

        assertThat(found.sentences().of(list.text())).isEqualTo("Water tablets, also called diuretics");
    }

    @Test
    void anotherNameOfWhatWasSaidLeadsToo() {
        var text = "About half of them die. A heart attack is an emergency. Many people recover.";

        var found = finder("myocardial infarction").in(List.of(section(text)));

        assertThat(found.sentences().of(text)).isEqualTo("A heart attack is an emergency.");
        assertThat(found.words()).isEmpty();
    }

    private static PassageFinder finder(String asked) {
        return new PassageFinder(Asked.of(asked), WEIGHTS, Kinds.UNKNOWN);
    }

    private static PassageFinder finder(String asked, Kind kind) {
        var shares = new float[Kind.all().size()];
        shares[kind.ordinal()] = 1;
        return new PassageFinder(Asked.of(asked), Map.of(), new Kinds(shares));
    }

    private static Section section(String text) {
        return new Section(text, 0);
    }
}
