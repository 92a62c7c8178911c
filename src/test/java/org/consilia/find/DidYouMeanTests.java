package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilia.Visitor.redirect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilia.ConsiliaTest;
import org.consilia.Visitor;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliaTest
class DidYouMeanTests {

    private static final Path OWN_CASES = Path.of("src/test/resources/find");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    DidYouMean didYouMean;

    @Test
    void commonMisspellingsAreUnderstood() throws IOException {
        publish("What helps against psoriasis?");
        didYouMean.learn();
        var cases = lines("misspellings.txt").stream()
                .map(line -> line.split(" = "))
                .toList();

        var understood = cases.stream()
                .filter(each -> didYouMean
                        .by("what helps against " + each[0] + "?")
                        .equals(Optional.of(new Correction("what helps against " + each[1] + "?", List.of(each[1])))))
                .count();

        assertThat(understood).isGreaterThanOrEqualTo(cases.size() * 9 / 10);
    }

    @Test
    void anOrdinaryQuestionIsTakenAsItIs() throws IOException {
        didYouMean.learn();
        for (var question : lines("ordinary-questions.txt")) {
            assertThat(didYouMean.by(question)).as(question).isEmpty();
        }
    }

    @Test
    void aWordOfAPublicTitleIsOfferedUntilItIsTakenBack() {
        assertThat(didYouMean.by("what is zellwegger")).isEmpty();
        var question = publish("Is there help for Zellweger syndrome?");
        didYouMean.learn();
        assertThat(didYouMean.by("what is zellwegger")).map(Correction::words).contains("what is zellweger");

        publications.takeBack(question);

        assertThat(didYouMean.by("what is zellwegger")).isEmpty();
    }

    @Test
    void numbersCapitalsAndOtherLanguagesAreLeftAlone() {
        assertThat(didYouMean.by("my hba1c is 48, DIABEETIS")).isEmpty();
        assertThat(didYouMean.by("Mein Kind hat Astma und Bronkitis, welche Medizien hilft"))
                .isEmpty();
        assertThat(didYouMean.by("")).isEmpty();
        assertThat(didYouMean.by("DIABEETIS")).map(Correction::words).contains("diabetes");
    }

    @Test
    void ofALongMessageOnlyWhatWasPutRightIsShown() {
        var correction =
                didYouMean.by("diabeetis " + "and I am tired ".repeat(10)).orElseThrow();

        assertThat(correction.inShort()).isEqualTo("diabetes");
        assertThat(correction.words()).startsWith("diabetes and I am tired");
    }

    @Test
    void thePageOffersTheCorrectedWordsInAFormAndNeverInAnAddress() {
        var visitor = new Visitor(pages);

        assertThat(visitor.get(redirect(visitor.post("/find", "words", "diabeetis <b>diet</b>"))))
                .hasStatusOk()
                .bodyText()
                .contains("Did you mean: diabetes &lt;b&gt;diet&lt;/b&gt;?")
                .contains("<input type=\"hidden\" name=\"words\" value=\"diabetes &lt;b>diet&lt;/b>\">")
                .doesNotContain("href=\"/find?");
    }

    @Test
    void aPageForWordsWithoutAMistakeOffersNothing() {
        var visitor = new Visitor(pages);

        assertThat(visitor.get(redirect(visitor.post("/find", "words", "what can I eat with diabetes"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Did you mean");
    }

    @Test
    void correctedWordsPassTheEmergencyGateToo() {
        var visitor = new Visitor(pages);
        assertThat(visitor.get(redirect(visitor.post("/find", "words", "my mother has aphazia now"))))
                .hasStatusOk()
                .bodyText()
                .contains("Did you mean: my mother has aphasia now?")
                .doesNotContain("emergency__call");

        assertThat(visitor.get(redirect(visitor.post("/find", "words", "my mother has aphasia now"))))
                .hasStatusOk()
                .bodyText()
                .contains("emergency__call")
                .doesNotContain("Did you mean");
    }

    private QuestionId publish(String title) {
        return Published.question(context, title, "It can be treated.");
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(OWN_CASES.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
