package org.consilia.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.question.Consent;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Putting right what one has made public. */
@ConsiliaTest
class CorrectionTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private final PublicText shown = new PublicText("Why do they itch, " + Cast.words() + "?", "Since May.");
    private Doctor doctor;
    private QuestionId question;
    private AccountId asker;
    private Visitor visitor;

    @BeforeEach
    void askAndAnswer() {
        var cast = new Cast(context);
        doctor = cast.doctor();
        question = cast.question("Itchy elbow of Tom");
        asker = Objects.requireNonNull(questions.get(question).asker());
        visitor = new Visitor(pages, People.as(asker));
        var answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("It is dry skin."));
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        publications.publish(question, shown, "I agree to be public");
    }

    @Test
    void thePublicTextIsPutRightWithANewConsentToTheNewWords() {
        var before = questions.get(question).path();
        assertThat(visitor.get(own() + "/correction")).hasStatusOk().bodyText().contains(shown.title());
        assertThat(visitor.post(own() + "/correction", "title", "Why does it itch?", "body", "Since June."))
                .bodyText()
                .contains("Tick the box if you agree");
        assertThat(correct()).hasRedirectedUrl(own());

        var now = questions.get(question);
        assertThat(new Visitor(pages).get(before))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl(now.path());
        assertThat(new Visitor(pages).get(now.path()))
                .bodyText()
                .contains("Why does it itch?", "Since June.")
                .doesNotContain(shown.title(), shown.body());
        assertThat(questions.consents(question))
                .filteredOn(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                .satisfiesExactly(old -> assertThat(old.takenBackAt()).isNotNull(), current -> {
                    assertThat(current.takenBackAt()).isNull();
                    assertThat(current.text()).isEqualTo("Why does it itch?\n\nSince June.");
                });
    }

    @Test
    void aCorrectionIsLookedAtLikeTheFirstText() {
        var telling = "Dr Tan saw it. Call me on +65 8452 3027.";
        var looked = visitor.post(own() + "/correction", "title", "An itch", "body", telling, "consent", "true");
        assertThat(looked)
                .hasStatusOk()
                .bodyText()
                .contains("We looked at your text again", "<mark>+65 8452 3027</mark>");
        assertThat(questions.get(question).publication()).extracting("text").isEqualTo(shown);

        publications.correct(question, new PublicText("An itch", telling), "I agree");
        publications.letBe(looks.open(question).orElseThrow(), new Cast(context).editor(), "Not a person");
        assertThat(visitor.get(own() + "/correction")).bodyText().contains("See what we would change");
        assertThat(visitor.get(own() + "/correction/changes"))
                .bodyText()
                .contains("<del>Dr Tan</del> <ins>My doctor</ins>", "Nothing is changed yet");
        assertThat(visitor.get(own() + "/correction/text?change=body-0"))
                .bodyText()
                .contains("My doctor saw it. Call me on +65 8452 3027.");
    }

    @Test
    void onlyWhatIsPublicAndOnesOwnCanBePutRight() {
        var stranger = new Visitor(pages, People.as(new Cast(context).asker()));
        assertThat(stranger.get(own() + "/correction")).hasStatus(HttpStatus.NOT_FOUND);
        publications.takeBack(question);
        assertThat(correct()).hasStatus(HttpStatus.CONFLICT);
    }

    private MvcTestResult correct() {
        return visitor.post(
                own() + "/correction", "title", "Why does it itch?", "body", "Since June.", "consent", "true");
    }

    private String own() {
        return "/mine/questions/" + question.value();
    }
}
