package org.consilia.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.permit.Role;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class DecisionPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private AccountId editor;
    private Doctor doctor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        editor = cast.editor();
        doctor = cast.doctor();
    }

    @Test
    void whyScreeningHeldAQuestionIsSaidAndTheQuestionCanGoOn() {
        var question = cast.question("I know where you live");
        assertThat(get(path(question)))
                .bodyText()
                .contains("Screening saw: A threat or contempt.", "know where you live", "no abuser")
                .doesNotContain("was shown the emergency page");
        assertThat(get("/editing/screening")).bodyText().contains("phrases abuse", "version 1");
        assertThat(post(path(question) + "/release")).hasRedirectedUrl("/editing");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.SUBMITTED);
        assertThat(get(path(question))).bodyText().contains("Let go on to the doctors");
    }

    @Test
    void anAskerHeldByScreeningIsNotToldOfAnEmergency() {
        var question = cast.question("I know where you live");
        var asker = new Visitor(
                pages, People.as(Objects.requireNonNull(questions.get(question).asker())));
        assertThat(asker.get("/mine/questions/" + question.value()))
                .bodyText()
                .contains("A person looks at your question before doctors see it.")
                .doesNotContain("may point to an emergency");
    }

    @Test
    void twoEditorsSignWhatCarriesHighRisk() {
        var answer = submitted("Take 75 mg each morning.");
        assertThat(get(path(answer)))
                .bodyText()
                .contains("two editors must sign this answer", "Dose", "Sign as the first of two");
        assertThat(post(path(answer) + "/signature", seen(answer, 0))).hasRedirectedUrl("/editing");
        assertThat(answers.get(answer.id()).state()).isEqualTo(AnswerState.IN_REVIEW);
        assertThat(get(path(answer)))
                .bodyText()
                .contains("Another editor must sign too", "First of two signatures")
                .doesNotContain("Sign as the");
        assertThat(post(path(answer) + "/signature", seen(answer, 1)))
                .hasStatus(409)
                .bodyText()
                .contains("Another editor must sign too");

        editor = cast.editor();
        assertThat(get(path(answer))).bodyText().contains("Sign as the second of two");
        assertThat(post(path(answer) + "/signature", seen(answer, 0))).hasStatus(409);
        assertThat(post(path(answer) + "/signature", seen(answer, 1))).hasRedirectedUrl("/editing");
        assertThat(answers.get(answer.id()).state()).isEqualTo(AnswerState.SIGNED);
    }

    @Test
    void aSiteWithOneEditorSaysWhatIsMissing() {
        var answer = submitted("Take 75 mg each morning.");
        var others = jdbc.sql(
                        "delete from account_role where role = 'EDITOR' and account_id <> :me returning account_id")
                .param("me", editor.value())
                .query(UUID.class)
                .list();
        try {
            assertThat(get(path(answer))).bodyText().contains("This site has no second editor");
        } finally {
            others.forEach(other -> accounts.grant(new AccountId(other), Role.EDITOR));
        }
    }

    @Test
    void whatChangedSinceTheLastDecisionComesFirst() {
        var answer = submitted("It is a nerve in the wrist.");
        assertThat(get(path(answer))).bodyText().doesNotContain("What changed since the last decision");
        assertThat(post(path(answer) + "/return", seen(answer, 0, "reason", "Which nerve?")))
                .hasRedirectedUrl("/editing");
        answers.write(answer.question(), doctor.id(), doctor.account(), Cast.text("It is the median nerve."));
        answers.submit(answer.id());
        assertThat(get(path(answer)))
                .bodyText()
                .containsSubsequence(
                        "What changed since the last decision", "<del>", "wrist", "The answer as readers will see it");
        assertThat(get(path(answer))).bodyText().contains("<ins>", "Which nerve?");
    }

    @Test
    void aCannedReasonIsATextToStartFrom() {
        var answer = submitted("It is a nerve.");
        assertThat(get(path(answer) + "?canned=dose"))
                .bodyText()
                .contains("Please leave out the amount of the medicine.");
        assertThat(get(path(answer) + "?canned=nonsense")).hasStatusOk();
    }

    @Test
    void anEditorsCorrectionIsSeenByTheDoctor() {
        var answer = submitted("It is a nevre.");
        assertThat(get(path(answer) + "/correction")).bodyText().contains("It is a nevre.", "Why you changed it");
        assertThat(post(path(answer) + "/correction", seen(answer, 0, "summary", "It is a nerve.")))
                .bodyText()
                .contains("Give a reason.", "It is a nerve.");
        assertThat(post(path(answer) + "/correction", seen(answer, 0, "reason", "A slip")))
                .bodyText()
                .contains("You changed nothing yet.");
        assertThat(post(path(answer) + "/correction", seen(answer, 0, "summary", "It is a nerve.", "reason", "A slip")))
                .hasRedirectedUrl(path(answer));
        assertThat(answers.get(answer.id()).text().summary()).isEqualTo("It is a nerve.");
        assertThat(post(path(answer) + "/correction", seen(answer, 0, "summary", "Again", "reason", "Late")))
                .hasStatus(409);
        assertThat(new Visitor(pages, People.as(doctor.account(), "DOCTOR"))
                        .get("/desk/questions/" + answer.question().value() + "/answer/preview"))
                .bodyText()
                .contains("An editor changed your words", "A slip", "<del>", "<ins>");
    }

    @Test
    void aWithdrawnAnswerLeavesATombstone() {
        var answer = published();
        var page = questions.get(answer.question()).path();
        assertThat(get(path(answer.question())))
                .bodyText()
                .contains("/editing/answers/" + answer.id().value() + "/withdrawal");
        assertThat(get(path(answer) + "/withdrawal")).bodyText().contains("Everybody can read this.");
        assertThat(post(path(answer) + "/withdrawal", "reason", " ")).bodyText().contains("Give a reason.");
        assertThat(post(path(answer) + "/withdrawal", "reason", "The advice is out of date."))
                .hasRedirectedUrl("/editing");
        assertThat(new Visitor(pages).get(page))
                .bodyText()
                .contains("This answer was withdrawn", "The advice is out of date.")
                .doesNotContain("It is a nerve.");
        editor = cast.editor();
        assertThat(post(path(answer) + "/withdrawal", "reason", "Again")).hasStatus(409);
    }

    @Test
    void aWithdrawnQuestionSaysWhyAtItsAddress() {
        var question = published().question();
        var page = questions.get(question).path();
        assertThat(post(path(question) + "/withdrawal", "reason", "It told who somebody is."))
                .hasRedirectedUrl("/editing");
        assertThat(new Visitor(pages).get(page))
                .hasStatus(410)
                .bodyText()
                .contains("This page was withdrawn", "It told who somebody is.")
                .doesNotContain("Numb hands");
        editor = cast.editor();
        assertThat(post(path(question) + "/withdrawal", "reason", "Again")).hasStatus(409);
    }

    @Test
    void aDuplicateIsClosedAndItsAskerLedToTheAnswer() {
        var answered = published().question();
        var path = questions.get(answered).path();
        var same = cast.question("My hands are numb");
        for (var nowhere : new String[] {"", "somewhere", "/questions/000000000000", same.value()}) {
            assertThat(post(path(same) + "/merger", "into", nowhere, "reason", "See there."))
                    .hasStatusOk()
                    .bodyText()
                    .contains("id=\"error-into\"");
        }
        assertThat(post(path(same) + "/merger", "into", "https://site.example" + path, "reason", "See there."))
                .hasRedirectedUrl("/editing");
        var asker = new Visitor(
                pages, People.as(Objects.requireNonNull(questions.get(same).asker())));
        assertThat(asker.get("/mine/questions/" + same.value())).bodyText().contains("See there.", path);
    }

    @Test
    void whoIsNoEditorDecidesNothing() {
        var answer = published();
        var reader = new Visitor(pages, People.as(doctor.account(), "DOCTOR"));
        for (var path : new String[] {
            path(answer) + "/withdrawal",
            path(answer) + "/correction",
            path(answer.question()) + "/withdrawal",
            path(answer.question()) + "/merger",
            path(answer.question()) + "/reports",
            "/editing/decisions"
        }) {
            assertThat(reader.get(path)).hasStatus(403);
            assertThat(reader.post(path, "reason", "No")).hasStatus(403);
        }
        editor = doctor.account();
        assertThat(get(path(answer) + "/withdrawal")).hasStatus(404);
        assertThat(post(path(answer) + "/withdrawal", "reason", "It is mine")).hasStatus(404);
    }

    @Test
    void noEditorDecidesOnAQuestionOfTheirOwnOrAnAnswerToIt() {
        var held = cast.question("I know where you live");
        var answer = submitted("It is a nerve.");
        editor = asker(held);
        assertThat(get(path(held))).hasStatusOk().bodyText().doesNotContain("/release", "/closure", "/merger");
        assertThat(post(path(held) + "/release")).hasStatus(404);
        assertThat(post(path(held) + "/closure", "reason", "No")).hasStatus(404);
        assertThat(post(path(held) + "/merger", "into", "x", "reason", "No")).hasStatus(404);
        assertThat(post(path(held) + "/reports", "reason", "No")).hasStatus(404);
        assertThat(questions.get(held).state()).isEqualTo(QuestionState.HELD);

        editor = asker(answer.question());
        assertThat(post(path(answer) + "/signature", seen(answer, 0))).hasStatus(404);
        assertThat(post(path(answer) + "/return", seen(answer, 0, "reason", "No")))
                .hasStatus(404);
        assertThat(answers.get(answer.id()).state()).isEqualTo(AnswerState.IN_REVIEW);
    }

    private AccountId asker(QuestionId question) {
        return Objects.requireNonNull(questions.get(question).asker());
    }

    private Answer published() {
        var answer = submitted("It is a nerve.");
        answers.sign(answer.id(), editor);
        publications.publish(answer.question(), new PublicText("Numb hands", "At night."), "I agree");
        return answer;
    }

    private Answer submitted(String summary) {
        var question = cast.question("Why do my hands go numb?");
        questions.assign(question, doctor.account());
        var id = answers.write(question, doctor.id(), doctor.account(), Cast.text(summary));
        answers.submit(id);
        return answers.get(id);
    }

    private static String[] seen(Answer answer, int signatures, String... more) {
        var fields = new String[more.length + 4];
        fields[0] = "seen";
        fields[1] = String.valueOf(answer.revision());
        fields[2] = "signatures";
        fields[3] = String.valueOf(signatures);
        System.arraycopy(more, 0, fields, 4, more.length);
        return fields;
    }

    private static String path(Answer answer) {
        return "/editing/answers/" + answer.id().value();
    }

    private static String path(QuestionId question) {
        return "/editing/questions/" + question.value();
    }

    private MvcTestResult get(String path) {
        return new Visitor(pages, People.as(editor, "EDITOR")).get(path);
    }

    private MvcTestResult post(String path, String... fields) {
        return new Visitor(pages, People.as(editor, "EDITOR")).post(path, fields);
    }
}
