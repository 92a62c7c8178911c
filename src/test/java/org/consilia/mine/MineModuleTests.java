package org.consilia.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.question.AboutPerson;
import org.consilia.question.Consent;
import org.consilia.question.NewQuestion;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class MineModuleTests {

    private static final String PRIVATE_WORDS = "My brother Tom of Harbour Street has itched for a week.";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Accounts accounts;

    private final String title = "Why do they itch, " + Cast.words() + "?";

    private AccountId asker;
    private Visitor visitor;
    private QuestionId question;

    @BeforeEach
    void ask() {
        asker = People.somebody(accounts);
        visitor = new Visitor(pages, People.as(asker));
        question = questions.ask(new NewQuestion(
                asker,
                true,
                "Itchy elbow",
                PRIVATE_WORDS,
                new AboutPerson("30-39", "woman", "Gout", "Allopurinol"),
                new Urgency.NonUrgent(),
                "1",
                "I agree"));
    }

    @Test
    void anAskerSeesTheirQuestionsAndWhereTheyStand() {
        assertThat(visitor.get("/mine")).hasStatusOk().bodyText().contains("Itchy elbow", "Waiting for a doctor");
        assertThat(visitor.get(own())).hasStatusOk().bodyText().contains(PRIVATE_WORDS, "waits for a doctor");
    }

    @Test
    void anAskerSeesWhatTheyToldAboutThePerson() {
        assertThat(visitor.get(own())).bodyText().contains("About the person", "30 to 39", "Gout", "Allopurinol");
    }

    @Test
    void somebodyElsesQuestionAndAnUnknownOneLookTheSame() {
        var stranger = new Visitor(pages, People.as(People.somebody(accounts)));
        var unknown = stranger.get("/mine/questions/0000zzzz0000");
        var others = stranger.get(own());
        assertThat(unknown).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(others).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(others)).isEqualTo(body(unknown)).contains("We cannot find this page");
        assertThat(stranger.post(own() + "/taking-back")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new Visitor(pages).get("/questions/" + question.value())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyAnAnsweredQuestionCanBeShownToOthers() {
        assertThat(visitor.get(own() + "/publication")).hasStatus(HttpStatus.NOT_FOUND);
        questions.answered(question);
        assertThat(visitor.get(own() + "/publication")).hasStatusOk();
    }

    @Test
    void withoutTheTickNothingBecomesPublicAndNothingTypedIsLost() {
        questions.answered(question);
        assertThat(visitor.post(own() + "/publication", "title", title, "body", "For a week."))
                .hasStatusOk()
                .bodyText()
                .contains("Tick the box if you agree", title, "For a week.");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void exactlyTheWordsAgreedToAreShownToEverybody() {
        publish();
        var page = new Visitor(pages).get(questions.get(question).path());
        assertThat(page).hasStatusOk().bodyText().contains(title, "For a week.");
        assertThat(body(page)).doesNotContain("Tom", "Harbour", asker.value().toString());
        assertThat(questions.consents(question))
                .filteredOn(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                .singleElement()
                .satisfies(consent -> assertThat(consent.text()).isEqualTo(title + "\n\nFor a week."));
    }

    @Test
    void whatIsTakenBackIsGoneBeforeTheRequestReturns() {
        publish();
        var address = questions.get(question).path();
        assertThat(visitor.post(own() + "/taking-back")).hasRedirectedUrl(own());
        assertThat(new Visitor(pages).get(address))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("This page was taken down")
                .doesNotContain(title);
        assertThat(new Visitor(pages).get("/")).bodyText().doesNotContain(title);
        assertThat(visitor.get(own())).bodyText().contains("You took the public text back");
    }

    @Test
    void consentTakenBackDeletesThePrivateQuestion() {
        assertThat(visitor.get(own() + "/deletion")).hasStatusOk().bodyText().contains("Itchy elbow");
        var stranger = new Visitor(pages, People.as(People.somebody(accounts)));
        assertThat(stranger.post(own() + "/deletion")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visitor.post(own() + "/deletion")).hasRedirectedUrl("/mine");
        assertThat(questions.find(question)).isEmpty();
        assertThat(visitor.get(own())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsPublicIsTakenBackBeforeItIsDeleted() {
        publish();
        assertThat(visitor.post(own() + "/deletion")).hasStatus(HttpStatus.CONFLICT);
        visitor.post(own() + "/taking-back");
        assertThat(visitor.post(own() + "/deletion")).hasRedirectedUrl("/mine");
    }

    @Test
    void aStepTakenInAnotherWindowIsSaidToBeDone() {
        publish();
        assertThat(visitor.post(own() + "/publication", "title", title, "body", "x", "consent", "true"))
                .hasStatus(HttpStatus.CONFLICT);
        visitor.post(own() + "/taking-back");
        assertThat(visitor.post(own() + "/taking-back")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theIdDecidesAndTheSlugIsPutRight() {
        publish();
        var path = questions.get(question).path();
        assertThat(new Visitor(pages).get("/questions/" + question.value() + "/another-slug"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl(path);
        assertThat(new Visitor(pages).get("/questions/" + question.value())).hasRedirectedUrl(path);
    }

    private void publish() {
        questions.answered(question);
        assertThat(visitor.post(own() + "/publication", "title", title, "body", "For a week.", "consent", "true"))
                .hasRedirectedUrl(own());
    }

    private String own() {
        return "/mine/questions/" + question.value();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
