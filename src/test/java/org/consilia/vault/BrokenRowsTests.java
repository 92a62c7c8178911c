package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.answer.Answers;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One row whose seal is broken says so, and takes nothing else with it: no list, no copy, and no way out. */
@ConsiliaTest
class BrokenRowsTests {

    private static final String UNREADABLE = "This question cannot be read";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Cast cast;
    private QuestionId question;
    private AccountId asker;
    private Visitor visitor;

    @BeforeEach
    void askAndAnswer() {
        cast = new Cast(context);
        question = cast.question("Itchy elbow");
        asker = Objects.requireNonNull(questions.get(question).asker());
        visitor = new Visitor(pages, People.as(asker));
        var doctor = cast.doctor();
        var answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("It is dry skin."));
        answers.submit(answer);
        answers.sign(answer, cast.editor());
    }

    /** Other tests open every row; and what does not open can be erased like the rest. */
    @AfterEach
    void erase() {
        accounts.erase(asker);
        assertThat(questions.find(question)).isEmpty();
    }

    @Test
    void anAskerWhoseWordsDoNotOpenSeesThatAndCanStillTakeThemBackAndDeleteThem() {
        publications.publish(question, new PublicText("Why does it itch?", "Since May."), "I agree");
        breakSeal("question", "words", "id");
        for (var path : new String[] {"/mine", "/mine/account", own()}) {
            assertThat(visitor.get(path)).as(path).hasStatusOk().bodyText().contains(UNREADABLE);
        }
        assertThat(visitor.post(own() + "/taking-back")).hasRedirectedUrl(own());
        assertThat(visitor.get(own() + "/deletion")).hasStatusOk().bodyText().contains(UNREADABLE);
        assertThat(visitor.post(own() + "/deletion")).hasRedirectedUrl("/mine");
        assertThat(questions.find(question)).isEmpty();
    }

    @Test
    void aCopyHoldsWhatDoesOpen() {
        breakSeal("question", "words", "id");
        breakSeal("consent", "text", "question_id");
        assertThat(visitor.post("/mine/account/exports")).hasRedirectedUrl("/mine/account#export");
        assertThat(visitor.get(export())).hasStatusOk().bodyText().contains(UNREADABLE, "It is dry skin.");
    }

    @Test
    void whatWasPublicIsTakenBackThoughItsConsentAndItsAnswerDoNotOpen() {
        publications.publish(question, new PublicText("Why does it itch?", "Since May."), "I agree");
        breakSeal("consent", "text", "question_id");
        breakSeal("answer_revision", "words", "(select question_id from answer where id = answer_id)");
        publications.takeBack(question);
        assertThat(questions.get(question).publication()).isNull();
    }

    @Test
    void editorsSeeThatOneTextDoesNotOpenAndAllTheOthers() {
        publications.publish(question, new PublicText("An itch", "I was at the Okonkwo clinic."), "I agree");
        breakSeal("consent", "text", "question_id");
        var editor = new Visitor(pages, People.as(cast.editor(), "EDITOR"));
        assertThat(editor.get("/editing"))
                .hasStatusOk()
                .bodyText()
                .contains(UNREADABLE, "/editing/publications/" + question.value());
    }

    private void breakSeal(String table, String column, String ofQuestion) {
        jdbc.sql(
                        "update %s set %s = set_byte(%2$s, length(%2$s) - 1, 255 - get_byte(%2$s, length(%2$s) - 1)) where %s = :id"
                                .formatted(table, column, ofQuestion))
                .param("id", question.value())
                .update();
    }

    private String own() {
        return "/mine/questions/" + question.value();
    }

    private String export() {
        var page =
                new String(visitor.get("/mine/account").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var link = Pattern.compile("/mine/account/exports/\\w+").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
