package org.consilia.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.question.Consent;
import org.consilia.question.PublicText;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.question.SecondLook;
import org.consilia.question.SecondLooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The second pair of eyes: what may tell who somebody is, in public texts and in answers. */
@ConsiliaTest
class PublicWordsTests {

    private static final PublicText UNSURE = new PublicText("Whose clinic?", "It was near the Okonkwo clinic.");
    private static final PublicText SURE = new PublicText("Who calls?", "Please call me on +65 8452 3027.");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    SecondLooks looks;

    @Autowired
    Answers answers;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private QuestionId question;
    private Visitor editor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        question = cast.question("My itch");
        questions.answered(question);
        editor = new Visitor(pages, People.as(cast.editor(), "EDITOR"));
    }

    @Test
    void whatIsNotSureWaitsForAnEditorToo() {
        questions.publish(question, UNSURE, "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(editor.get("/editing")).bodyText().contains(path());
        assertThat(editor.get(path()))
                .hasStatusOk()
                .bodyText()
                .contains("not public yet", "<mark>Okonkwo</mark>", "we are not sure");
    }

    @Test
    void anEditorLetsWordsBeWithAReasonThatIsKept() {
        questions.publish(question, UNSURE, "I agree");
        assertThat(decide("approval", "ground", "")).hasStatusOk().bodyText().contains("Give a reason.");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        decide("approval", "ground", "It is the name of a clinic.");
        var look = looks.last(question).orElseThrow();
        assertThat(look.outcome()).isEqualTo(SecondLook.Outcome.LET_BE);
        assertThat(look.reason()).isEqualTo("It is the name of a clinic.");
        assertThat(asker().get("/mine/questions/" + question.value()))
                .bodyText()
                .contains("Everybody can read");
    }

    @Test
    void aCorrectionThatMayTellWhoSomebodyIsTakesTheOldTextAwayAndWaits() {
        questions.publish(question, new PublicText("An itch", "Since May."), "I agree");
        var address = questions.get(question).path();
        questions.correct(question, SURE, "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(new Visitor(pages).get(address)).hasStatus(HttpStatus.GONE);
        assertThat(editor.get(path())).bodyText().contains("<mark>+65 8452 3027</mark>");
        decide("approval", "ground", "It is the line of a clinic.");
        assertThat(new Visitor(pages).get(address))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl(questions.get(question).path());
    }

    @Test
    void whatIsSureWaitsForAnEditor() {
        questions.publish(question, SURE, "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(editor.get(path())).bodyText().contains("not public yet", "<mark>+65 8452 3027</mark>");
        assertThat(decide("approval", "ground", "It is a help line.")).hasRedirectedUrl("/editing");
        var now = questions.get(question);
        assertThat(now.state()).isEqualTo(QuestionState.PUBLIC);
        assertThat(Objects.requireNonNull(now.publication()).text()).isEqualTo(SURE);
        assertThat(editor.get("/editing")).bodyText().doesNotContain(path());
        assertThat(editor.get(path())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatTellsNothingNeedsNoEditor() {
        questions.publish(question, new PublicText("An itch", "Since May."), "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.PUBLIC);
        assertThat(looks.last(question)).isEmpty();
    }

    @Test
    void whatAnEditorGivesBackIsNotPublicAndTheAskerReadsWhy() {
        questions.publish(question, UNSURE, "I agree");
        assertThat(decide("return", "reason", "")).hasStatusOk().bodyText().contains("Give a reason.");
        assertThat(decide("return", "reason", "It names your clinic.")).hasRedirectedUrl("/editing");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(questions.get(question).publication()).isNull();
        assertThat(asker().get("/mine/questions/" + question.value()))
                .bodyText()
                .contains("Please look at your public text again", "It names your clinic.")
                .doesNotContain("You took the public text back");
        assertThat(asker().get("/mine/questions/" + question.value() + "/publication"))
                .bodyText()
                .contains(UNSURE.body());
        assertThat(questions.consents(question))
                .filteredOn(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                .allMatch(consent -> consent.takenBackAt() != null);
        assertThat(jdbc.sql("select count(*) from message where kind = 'WORDS_RETURNED' and destination = :page")
                        .param("page", "/mine/questions/" + question.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoLaterTakesAnotherTextBackIsNotToldThatAnEditorDidIt() {
        questions.publish(question, UNSURE, "I agree");
        decide("return", "reason", "It names your clinic.");
        questions.publish(question, new PublicText("An itch", "Since May."), "I agree");
        questions.takeBack(question);
        assertThat(asker().get("/mine/questions/" + question.value()))
                .bodyText()
                .contains("You took the public text back")
                .doesNotContain("It names your clinic.");
    }

    @Test
    void anEditorDecidesOnlyOnTheTextThatWasRead() {
        questions.publish(question, SURE, "I agree");
        var seen = seen();
        questions.publish(question, new PublicText("Who calls?", "Call me on +65 8452 3027 or write."), "I agree");
        assertThat(editor.post(path() + "/approval", "seen", seen, "ground", "A name"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(editor.post(path() + "/return", "seen", seen, "reason", "A number"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        questions.takeBack(question);
        assertThat(editor.post(path() + "/approval", "seen", seen, "ground", "A name"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void noEditorDecidesOnWordsOfTheirOwn() {
        questions.publish(question, UNSURE, "I agree");
        var own = new Visitor(pages, People.as(owner(), "EDITOR"));
        assertThat(own.get("/editing")).bodyText().doesNotContain(path());
        assertThat(own.get(path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(own.post(path() + "/approval", "seen", seen(), "ground", "A name"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(looks.open(question)).isPresent();
    }

    @Test
    void anAnswerWithSomebodysNumberIsNotSigned() {
        var answer = submitted(cast.question("My cough"), Cast.text("Call her on +65 8452 3027."));
        assertThat(editor.get("/editing/answers/" + answer.value()))
                .bodyText()
                .contains("belongs to one person")
                .doesNotContain("/signature");
        assertThat(editor.post("/editing/answers/" + answer.value() + "/signature", "seen", "1"))
                .bodyText()
                .contains("belongs to one person");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void anEditorSignsInSpiteOfARuleThatErredWithAReasonThatIsKept() {
        var answer = submitted(cast.question("My cough"), Cast.text("In the study, 8452 3027 of them coughed."));
        var page = "/editing/answers/" + answer.value();
        assertThat(editor.get(page)).bodyText().contains("Sign it all the same");
        assertThat(editor.post(page + "/overruling", "seen", "1", "ground", " "))
                .bodyText()
                .contains("Give a reason.");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.IN_REVIEW);
        assertThat(editor.post(page + "/overruling", "seen", "1", "ground", "It counts people."))
                .hasRedirectedUrl("/editing");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.SIGNED);
        assertThat(audit.of(Subject.answer(answer.value())))
                .filteredOn(entry -> entry.deed() == Deed.OVERRULED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("identifiers"));
    }

    @Test
    void noEditorOverrulesARuleThatDoesNotErr() {
        var text = Cast.text("Call her on +65 8452 3027.");
        var withoutSafetyNet = new AnswerText(text.summary(), text.claims().subList(0, 1), text.references());
        var answer = submitted(cast.question("My cough"), withoutSafetyNet);
        var page = "/editing/answers/" + answer.value();
        assertThat(editor.get(page)).bodyText().doesNotContain("Sign it all the same");
        assertThat(editor.post(page + "/overruling", "seen", "1", "ground", "I am sure."))
                .bodyText()
                .contains("when to get help");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void anAnswerThatSaysANameFromTheQuestionIsPointedOutButCanBeSigned() {
        var answer = submitted(
                cast.question("Should Dr Tan operate?"), Cast.text("I agree with Tan: not yet. Tangled nerves heal."));
        var page = "/editing/answers/" + answer.value();
        assertThat(editor.get(page)).bodyText().contains("The answer repeats words", "/signature");
        assertThat(editor.post(page + "/signature", "seen", "1")).hasRedirectedUrl("/editing");
        var other = submitted(cast.question("Should Dr Tan operate?"), Cast.text("Tangled nerves heal. Call 995."));
        assertThat(editor.get("/editing/answers/" + other.value()))
                .bodyText()
                .contains("/signature")
                .doesNotContain("The answer repeats words");
    }

    private AnswerId submitted(QuestionId asked, AnswerText text) {
        var doctor = cast.doctor();
        questions.assign(asked, doctor.account());
        var id = answers.write(asked, doctor.id(), doctor.account(), text);
        answers.submit(id);
        return id;
    }

    private MvcTestResult decide(String decision, String... fields) {
        var all = new ArrayList<>(List.of("seen", seen()));
        all.addAll(List.of(fields));
        return editor.post(path() + "/" + decision, all.toArray(String[]::new));
    }

    private String seen() {
        return Long.toString(looks.open(question).orElseThrow().id());
    }

    private AccountId owner() {
        return Objects.requireNonNull(questions.get(question).asker());
    }

    private Visitor asker() {
        return new Visitor(pages, People.as(owner()));
    }

    private String path() {
        return "/editing/publications/" + question.value();
    }
}
