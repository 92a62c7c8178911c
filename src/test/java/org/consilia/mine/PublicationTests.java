package org.consilia.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** From the asker's own words to the exact public text: changes shown and undone, edits looked at again, consent. */
@ConsiliaTest
class PublicationTests {

    private static final String TITLE = "Should Dr Tan operate?";
    private static final String BODY = "Dr Tan saw my daughter Ella. Call me on +65 8452 3027.";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Accounts accounts;

    private AccountId asker;
    private Visitor visitor;
    private QuestionId question;

    @BeforeEach
    void askAndGetAnAnswer() {
        asker = People.somebody(accounts);
        visitor = new Visitor(pages, People.as(asker));
        question = answered(TITLE, BODY);
    }

    @Test
    void theAskerSeesEachSuggestedChangeMarkedInTheText() {
        assertThat(visitor.get(path()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<del>Dr Tan</del> <ins>my doctor</ins>",
                        "my daughter<del> Ella</del>.",
                        "“Ella” is left out",
                        "<del>+65 8452 3027</del> <ins>[phone number]</ins>",
                        "looks like a telephone number")
                .contains("value=\"title-0\" checked", "value=\"body-2\" checked");
    }

    @Test
    void theTextIsMadeOfTheChangesThatKeptTheirTick() {
        assertThat(field(
                        visitor.get(path() + "/text?change=title-0&change=body-0&change=body-1&change=body-2"), "body"))
                .isEqualTo("My doctor saw my daughter. Call me on [phone number].");
        assertThat(field(visitor.get(path() + "/text?change=body-2"), "body"))
                .isEqualTo("Dr Tan saw my daughter Ella. Call me on [phone number].");
        assertThat(field(visitor.get(path() + "/text"), "body")).isEqualTo(BODY);
        assertThat(visitor.get(path() + "/text?change=title-77&change=")).hasStatusOk();
    }

    @Test
    void aDateIsToldFromTheDayOfAsking() {
        question = answered("An itch", "I fell on 2 November 2020.");
        assertThat(visitor.get(path())).bodyText().contains("<del>on 2 November 2020</del> <ins>about ");
    }

    @Test
    void wordsThatTellNothingNeedNoChanges() {
        question = answered("An itch", "Since May.");
        assertThat(field(visitor.get(path()), "body")).isEqualTo("Since May.");
    }

    @Test
    void whatIsEditedIsLookedAtAgainBeforeTheConsentCounts() {
        assertThat(agree("An itch", "Yefremov said: near the Okonkwo clinic.", null, null))
                .hasStatusOk()
                .bodyText()
                .contains("We looked at your text again", "<mark>Okonkwo</mark>", "may be a name; we are not sure")
                .doesNotContain("id=\"field-consent\" name=\"consent\" type=\"checkbox\" value=\"true\" checked");
        assertThat(state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void whatIsNotSureStaysOnceItWasShownAndAnEditorAgrees() {
        var words = "It was near the Okonkwo clinic.";
        var shown = field(agree("An itch", words, null, null), "shown");
        assertThat(agree("An itch", words, shown, null)).hasRedirectedUrl(own());
        assertThat(state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(agreedTo()).isEqualTo("An itch\n\n" + words);
        assertThat(visitor.get(own())).bodyText().contains("An editor looks at the text");
    }

    @Test
    void whatWasShownDoesNotCoverWhatIsNew() {
        var shown = field(agree("An itch", "It was near the Okonkwo clinic.", null, null), "shown");
        assertThat(agree("An itch", "Near the Okonkwo clinic. Call +65 8452 3027.", shown, "true"))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>+65 8452 3027</mark>");
        assertThat(state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void whatIsSureStaysOnlyIfTheAskerSaysSoAndAnEditorAgrees() {
        var words = "Call me on +65 8452 3027.";
        var shown = field(agree("An itch", words, null, null), "shown");
        assertThat(agree("An itch", words, shown, null))
                .hasStatusOk()
                .bodyText()
                .contains("Change the words that tell who you are, or tick");
        assertThat(state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(agree("An itch", words, shown, "true")).hasRedirectedUrl(own());
        assertThat(state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(agreedTo()).isEqualTo("An itch\n\n" + words);
        assertThat(questions.consents(question).getLast().wording())
                .contains("I know that they can tell who I am", "I agree that this exact text");
        assertThat(visitor.get(own())).bodyText().contains("An editor looks at the text", "Take my question off");
        assertThat(new Visitor(pages).get("/questions/" + question.value())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTextThatWaitsIsTakenBackOrReplaced() {
        waitWith("Call me on +65 8452 3027.");
        assertThat(visitor.post(own() + "/taking-back")).hasRedirectedUrl(own());
        assertThat(questions.consents(question))
                .filteredOn(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                .allMatch(consent -> consent.takenBackAt() != null);
        waitWith("Call me on +65 8452 3027 please.");
        assertThat(agree("An itch", "Since May.", null, null)).hasRedirectedUrl(own());
        assertThat(state()).isEqualTo(QuestionState.PUBLIC);
        assertThat(agreedTo()).isEqualTo("An itch\n\nSince May.");
    }

    @Test
    void whoPublishesAgainGoesOnFromTheirPublicWords() {
        agree("An itch", "Since May.", null, null);
        visitor.post(own() + "/taking-back");
        var page = visitor.get(path());
        assertThat(field(page, "body")).isEqualTo("Since May.");
        assertThat(page).bodyText().doesNotContain("Dr Tan", "Ella");
        assertThat(visitor.get(path() + "/changes")).bodyText().contains("<del>Dr Tan</del>");
    }

    @Test
    void whatIsTypedIsShownAsItIs() {
        question = answered("<b>Dr Tan</b>", "<script>alert(1)</script> & \"Dr Tan\" said T\u200Ban 👩🏽‍⚕️");
        assertThat(visitor.get(path())).bodyText().doesNotContain("<script>alert", "<b>");
        assertThat(agree("<b>Dr Tan</b>", "<script>alert(1)</script> Dr Tan", "\" onload=\"x", null))
                .bodyText()
                .doesNotContain("<script>alert", "<b>", "onload=\"x");
        assertThat(state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void nobodyElseSeesTheSteps() {
        var stranger = new Visitor(pages, People.as(People.somebody(accounts)));
        for (var page : new String[] {"", "/changes", "/text"}) {
            assertThat(stranger.get(path() + page)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private void waitWith(String body) {
        var shown = field(agree("An itch", body, null, null), "shown");
        assertThat(agree("An itch", body, shown, "true")).hasRedirectedUrl(own());
        assertThat(state()).isEqualTo(QuestionState.ANSWERED);
    }

    private QuestionId answered(String title, String body) {
        var id = questions.ask(
                new NewQuestion(asker, true, title, body, AboutPerson.NOBODY, new Urgency.NonUrgent(), "1", "I agree"));
        questions.answered(id);
        return id;
    }

    private MvcTestResult agree(String title, String body, @Nullable String shown, @Nullable String keep) {
        return visitor.post(
                path(),
                "title",
                title,
                "body",
                body,
                "consent",
                "true",
                "shown",
                shown == null ? "" : shown,
                "keep",
                keep == null ? "" : keep);
    }

    private String agreedTo() {
        return questions.consents(question).getLast().text();
    }

    private QuestionState state() {
        return questions.get(question).state();
    }

    private String own() {
        return "/mine/questions/" + question.value();
    }

    private String path() {
        return own() + "/publication";
    }

    /** What a field of the page holds. */
    private static String field(MvcTestResult page, String name) {
        try {
            var found = Pattern.compile(
                            "(?s)name=\"" + name + "\"[^>]*?(?: value=\"([^\"]*)\"[^>]*>|>\n(.*?)</textarea>)")
                    .matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).as(name).isTrue();
            return HtmlUtils.htmlUnescape(found.group(1) == null ? found.group(2) : found.group(1));
        } catch (UnsupportedEncodingException error) {
            throw new IllegalStateException(error);
        }
    }
}
