package org.consilia.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.doctor.Doctor;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class EditingModuleTests {

    private static final Urgency STROKE = new Urgency.Emergency(RedFlag.STROKE, "stroke");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    private Cast cast;
    private AccountId editor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        editor = cast.editor();
    }

    @Test
    void aHeldQuestionIsReadAndLetGoOn() {
        var question = cast.question("My face droops", STROKE);
        assertThat(get("/editing")).bodyText().contains("My face droops", "Signs of a stroke");
        assertThat(get(path(question))).bodyText().contains("The emergency gate saw: Signs of a stroke.");
        assertThat(post(path(question) + "/release")).hasRedirectedUrl("/editing");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.SUBMITTED);
    }

    @Test
    void anEditorSaysWhetherTheGateWasRightAndReadsHowOftenItWas() {
        var question = cast.question("My face droops and I cannot speak", STROKE);
        assertThat(get(path(question)))
                .bodyText()
                .contains("Judged by the rules of version 1.", "The words that lead to it:", "face droops");
        assertThat(post(path(question) + "/gate", "verdict", "RIGHT")).hasRedirectedUrl(path(question));
        assertThat(get(path(question))).bodyText().contains("An editor said: the gate was right.");
        assertThat(post(path(question) + "/gate", "verdict", "WRONG")).hasStatus3xxRedirection();
        assertThat(get(path(question))).bodyText().contains("An editor said: the gate was wrong.");
        assertThat(get("/editing/gate")).bodyText().contains("Signs of a stroke", "How often the gate was right");
        assertThat(post(path(question) + "/gate", "verdict", "perhaps")).hasStatus4xxClientError();
        assertThat(post(path(question) + "/gate")).hasStatus4xxClientError();
    }

    @Test
    void aQuestionWithoutARedFlagHasNoVerdict() {
        var question = cast.question("Why do I yawn?");
        assertThat(get(path(question))).bodyText().doesNotContain("What the emergency gate saw");
        assertThat(post(path(question) + "/gate", "verdict", "RIGHT")).hasStatus(404);
    }

    @Test
    void aQuestionIsClosedWithAReasonOnly() {
        var question = cast.question("Held", STROKE);
        for (var reason : List.of("", "   ", "r".repeat(2001))) {
            assertThat(post(path(question) + "/closure", "reason", reason))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"error-reason\"", "r".repeat(reason.isBlank() ? 0 : 2001));
        }
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.HELD);
        assertThat(post(path(question) + "/closure", "reason", "Please call 999."))
                .hasRedirectedUrl("/editing");
        assertThat(questions.get(question).closedReason()).isEqualTo("Please call 999.");
        assertThat(get(path(question))).bodyText().contains("Please call 999.");
    }

    @Test
    void anAskerIsPointedToAPublicQuestionThatAsksTheSame() {
        var answered = cast.publicQuestion("Do slugs carry rabies?", "No slug carries rabies.");
        var question = cast.question("Can slugs carry rabies?");
        await().untilAsserted(() -> assertThat(get(path(question)))
                .bodyText()
                .contains("Has this been answered already?", "Do slugs carry rabies?", "point to this answer"));

        assertThat(post(path(question) + "/duplicate", "same", answered.value()))
                .hasRedirectedUrl("/editing");

        assertThat(questions.get(question).state()).isEqualTo(QuestionState.CLOSED);
        var address = questions.get(answered).path();
        assertThat(get(path(question))).bodyText().contains("pointed to this answer", address);
        assertThat(own(question)).bodyText().contains("Your question has an answer already", address);
        assertThat(post(path(question) + "/duplicate", "same", answered.value()))
                .hasStatus(409);

        publications.takeBack(answered);
        assertThat(own(question))
                .bodyText()
                .contains("closed without an answer")
                .doesNotContain(address);
    }

    @Test
    void nobodyIsPointedToAQuestionThatIsNotPublic() {
        var question = cast.question("Can worms carry rabies?");
        for (var other : List.of(cast.question("Do worms carry rabies?").value(), question.value(), "0000zzzz0000")) {
            assertThat(post(path(question) + "/duplicate", "same", other)).hasStatus(404);
        }
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.SUBMITTED);
    }

    @Test
    void theSlowerOfTwoEditorsIsToldThatAQuestionMovedOn() {
        var question = cast.question("Held", STROKE);
        assertThat(post(path(question) + "/release")).hasStatus3xxRedirection();
        editor = cast.editor();
        assertThat(post(path(question) + "/release")).hasStatus(409).bodyText().contains("This question has moved on");
        assertThat(post(path(question) + "/closure", "reason", "No")).hasStatus3xxRedirection();
        assertThat(post(path(question) + "/closure", "reason", "No")).hasStatus(409);
    }

    @Test
    void anAnswerIsReadAsReadersWillSeeItAndSigned() {
        var answer = submitted(cast.doctor(), Cast.text("It is a nerve."));
        assertThat(get("/editing"))
                .bodyText()
                .contains("/editing/answers/" + answer.id().value());
        assertThat(get(path(answer)))
                .bodyText()
                .contains("It began a week ago.", "It is a nerve.", "id=\"" + answer.anchor(0) + "\"")
                .contains("Checked by this software against the eight principles", "Sign this answer")
                .doesNotContain("This cannot be signed yet");
        assertThat(sign(answer)).hasRedirectedUrl("/editing");
        assertThat(answers.get(answer.id()).state()).isEqualTo(AnswerState.SIGNED);
        assertThat(questions.get(answer.question()).state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void anAnswerIsSentBackWithAReasonOnly() {
        var answer = submitted(cast.doctor(), Cast.text("It is a nerve."));
        for (var reason : List.of(" ", "r".repeat(2001))) {
            assertThat(sendBack(answer, reason)).hasStatusOk().bodyText().contains("id=\"error-reason\"");
        }
        assertThat(sendBack(answer, "How long does it last?")).hasRedirectedUrl("/editing");
        assertThat(answers.get(answer.id()).returnedBecause()).isEqualTo("How long does it last?");
    }

    @Test
    void ofTwoEditorsDecidingAtOnceOneHasAnEffectAndTheOtherIsTold() {
        var signed = submitted(cast.doctor(), Cast.text("It is a nerve."));
        assertThat(sign(signed)).hasStatus3xxRedirection();
        var returned = submitted(cast.doctor(), Cast.text("It is a nerve."));
        assertThat(sendBack(returned, "Too short")).hasStatus3xxRedirection();
        editor = cast.editor();
        for (var answer : List.of(signed, returned)) {
            var before = answers.get(answer.id());
            assertThat(sign(answer)).hasStatus(409).bodyText().contains("This answer has moved on");
            assertThat(sendBack(answer, "Too long")).hasStatus(409);
            assertThat(answers.get(answer.id())).isEqualTo(before);
        }
    }

    @Test
    void anEditorDecidesOnlyOnTheTextThatWasRead() {
        var doctor = cast.doctor();
        var answer = submitted(doctor, Cast.text("As first read."));
        answers.sendBack(answer.id(), cast.editor(), "Change it");
        answers.write(answer.question(), doctor.id(), doctor.account(), Cast.text("Changed since."));
        answers.submit(answer.id());
        assertThat(sign(answer)).hasStatus(409);
        assertThat(answers.get(answer.id()).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void noEditorDecidesOnAnAnswerOfTheirOwn() {
        var doctor = cast.doctor();
        var answer = submitted(doctor, Cast.text("It is a nerve."));
        editor = doctor.account();
        assertThat(get(path(answer)))
                .hasStatusOk()
                .bodyText()
                .contains("it is your own")
                .doesNotContain("/signature", "/return");
        assertThat(sign(answer)).hasStatus(404);
        assertThat(sendBack(answer, "It is mine")).hasStatus(404);
        assertThat(answers.get(answer.id()).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void whatStandsInTheWayOfSigningIsSaidInWords() {
        var groundless = new AnswerText(
                "Short.", List.of(new Claim(ClaimKind.CAUSE, null, "I say so.", List.of(), false)), List.of());
        var answer = submitted(cast.doctorWithLapsedLicence(), groundless);
        var objections =
                List.of("licence has no check that holds today", "does not say when to get help", "cites no reference");
        assertThat(get(path(answer))).bodyText().contains(objections.toArray(String[]::new));
        assertThat(sign(answer)).hasStatusOk().bodyText().contains(objections.toArray(String[]::new));
        assertThat(answers.get(answer.id()).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void draftsAndUnknownThingsAreNotFound() {
        var doctor = cast.doctor();
        var question = cast.question("Why?");
        questions.assign(question, doctor.account());
        var draft = answers.write(question, doctor.id(), doctor.account(), Cast.text("Not yet."));
        for (var id : List.of(draft, new AnswerId("000000000000"))) {
            var path = "/editing/answers/" + id.value();
            assertThat(get(path)).hasStatus(404).bodyText().contains("We cannot find this page");
            assertThat(post(path + "/signature", "seen", "1")).hasStatus(404);
            assertThat(post(path + "/return", "reason", "No")).hasStatus(404);
        }
        for (var id : List.of(cast.unconfirmedQuestion("Unconfirmed"), new QuestionId("000000000000"))) {
            assertThat(get(path(id))).hasStatus(404);
            assertThat(post(path(id) + "/release")).hasStatus(404);
            assertThat(post(path(id) + "/closure", "reason", "No")).hasStatus(404);
        }
    }

    @Test
    void editingIsForEditorsOnly() {
        var doctor = People.as(cast.doctor().account(), "DOCTOR");
        assertThat(new Visitor(pages, doctor).get("/editing")).hasStatus(403);
        assertThat(new Visitor(pages).get("/editing")).hasStatus3xxRedirection();
    }

    private Answer submitted(Doctor doctor, AnswerText text) {
        var question = cast.question("Why do my hands go numb?");
        questions.assign(question, doctor.account());
        var id = answers.write(question, doctor.id(), doctor.account(), text);
        answers.submit(id);
        return answers.get(id);
    }

    private MvcTestResult sign(Answer answer) {
        return post(path(answer) + "/signature", "seen", String.valueOf(answer.revision()));
    }

    private MvcTestResult sendBack(Answer answer, String reason) {
        return post(path(answer) + "/return", "seen", String.valueOf(answer.revision()), "reason", reason);
    }

    private static String path(Answer answer) {
        return "/editing/answers/" + answer.id().value();
    }

    private static String path(QuestionId question) {
        return "/editing/questions/" + question.value();
    }

    private MvcTestResult own(QuestionId question) {
        var asker = Objects.requireNonNull(questions.get(question).asker());
        return new Visitor(pages, People.as(asker)).get("/mine/questions/" + question.value());
    }

    private MvcTestResult get(String path) {
        return visitor().get(path);
    }

    private MvcTestResult post(String path, String... fields) {
        return visitor().post(path, fields);
    }

    private Visitor visitor() {
        return new Visitor(pages, People.as(editor, "EDITOR"));
    }
}
