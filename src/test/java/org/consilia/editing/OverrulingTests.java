package org.consilia.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What may tell who somebody is in answers: a rule that can err stops the signature, and an editor can say why not. */
@ConsiliaTest
class OverrulingTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Answers answers;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private Visitor editor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        editor = new Visitor(pages, People.as(cast.editor(), "EDITOR"));
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
                .contains("when to get help", "I am sure.");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void anAnswerThatSaysANameFromTheQuestionIsSignedOnlyWithAReason() {
        var answer = submitted(
                cast.question("Should Dr Tan operate?"), Cast.text("I agree with Tan: not yet. Tangled nerves heal."));
        var page = "/editing/answers/" + answer.value();
        assertThat(editor.get(page))
                .bodyText()
                .contains("The answer repeats words", "Sign it all the same")
                .doesNotContain("/signature");
        assertThat(editor.post(page + "/signature", "seen", "1"))
                .bodyText()
                .contains("The answer repeats words of the question");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.IN_REVIEW);
        assertThat(editor.post(page + "/overruling", "seen", "1", "ground", "A well-known surgeon."))
                .hasRedirectedUrl("/editing");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.SIGNED);
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
}
