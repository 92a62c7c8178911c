package org.consilia.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.consilia.Visitor.redirect;

import java.util.List;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.question.Consent;
import org.consilia.question.Publications;
import org.consilia.question.QuestionAsked;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class AskModuleTests {

    private static final String CALM = "My elbow has itched for a week and the skin is dry.";
    private static final String ALARMING =
            "I have crushing chest pain right now and my left arm is numb, I am sweating";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Accounts accounts;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(pages);
    }

    @Test
    void anEmptyQuestionComesBackWithWhatToMend() {
        assertThat(write("", ""))
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "Write your question in one line", "Tell the doctor a little more");
    }

    @Test
    void aTextThatIsTooLongComesBackWhole() {
        var body = "word ".repeat(20_000);
        assertThat(write("Itchy elbow", body))
                .hasStatusOk()
                .bodyText()
                .contains("at most 5,000 characters", body.strip());
    }

    @Test
    void whatWasTypedIsEscapedOnTheWayBack() {
        assertThat(write("\"><script>alert(1)</script>", ""))
                .bodyText()
                .contains("&lt;script>alert(1)&lt;/script>")
                .doesNotContain("<script>alert");
    }

    @Test
    void aRedFlagStopsTheJourneyBeforeAnythingIsSaved(AssertablePublishedEvents events) {
        var stop = redirect(write("Pain", ALARMING));
        assertThat(stop).endsWith("/emergency");
        assertThat(get(stop)).hasStatusOk().bodyText().contains("Call 112", "tel:112", "not happening now");
        assertThat(events.ofType(QuestionAsked.class)).isEmpty();
    }

    @Test
    void theEmergencyPageKeepsWhatWasWritten() {
        var stop = redirect(write("Pain", ALARMING));
        assertThat(get(stop.replace("/emergency", "/words"))).bodyText().contains(ALARMING);
    }

    @Test
    void theGateStandsBeforeSendingToo(AssertablePublishedEvents events) {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        assertThat(post(draft + "/about", "conditions", ALARMING)).hasRedirectedUrl(draft + "/emergency");
        assertThat(post(draft + "/check", "email", "gate@example.org", "consent", "true"))
                .hasRedirectedUrl(draft + "/emergency");
        assertThat(events.ofType(QuestionAsked.class)).isEmpty();
    }

    @Test
    void anEmergencyThatIsNotHappeningNowIsHeldForAPerson() {
        var draft = redirect(write("Pain", ALARMING)).replace("/emergency", "");
        assertThat(post(draft + "/not-now")).hasRedirectedUrl(draft + "/similar");
        var address = People.someAddress();
        assertThat(post(draft + "/check", "email", address.value(), "consent", "true"))
                .hasRedirectedUrl("/ask/sent");
        assertThat(askedBy(address)).isEqualTo(QuestionState.HELD);
    }

    @Test
    void changedWordsPassTheGateAgain() {
        var draft = redirect(write("Pain", ALARMING)).replace("/emergency", "");
        post(draft + "/not-now");
        assertThat(post(draft + "/words", "title", "Pain", "body", ALARMING + " and it gets worse"))
                .hasRedirectedUrl(draft + "/emergency");
    }

    @Test
    void aCalmQuestionIsKeptWithTheConsentInItsExactWords() {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        post(draft + "/about", "age", "40-49", "sex", "woman", "medicines", "None");
        assertThat(get(draft + "/check"))
                .bodyText()
                .contains("Itchy elbow", CALM, "40 to 49", "Woman", "None", "Not said");
        var address = People.someAddress();
        assertThat(post(draft + "/check", "email", address.value(), "consent", "true"))
                .hasRedirectedUrl("/ask/sent");

        var question = questions.askedBy(accounts.of(address)).getFirst();
        assertThat(question.state()).isEqualTo(QuestionState.SUBMITTED);
        assertThat(question.confirmedAt()).isNull();
        assertThat(question.about().age()).isEqualTo("40-49");
        assertThat(question.about().conditions()).isNull();
        assertThat(questions.consents(question.id())).singleElement().satisfies(consent -> {
            assertThat(consent.purpose()).isEqualTo(Consent.Purpose.PROCESS);
            assertThat(consent.wording()).startsWith("I agree that this site keeps and processes");
        });
    }

    @Test
    void theConsentSaysForWhomItIsGiven() {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        assertThat(get(draft + "/about")).bodyText().contains("You must be 18 or older to ask for yourself");
        assertThat(get(draft + "/check")).bodyText().contains("I am 18 or older.");
        post(draft + "/about", "whom", "child", "age", "2-9");
        var wording = "I ask for a child under 18, and I am the child's parent or legal guardian.";
        assertThat(get(draft + "/check"))
                .bodyText()
                .contains("My child", wording)
                .doesNotContain("I am 18");
        var address = People.someAddress();
        post(draft + "/check", "email", address.value(), "consent", "true");
        var question = questions.askedBy(accounts.of(address)).getFirst();
        assertThat(questions.consents(question.id()).getFirst().wording()).endsWith(wording);
    }

    @ParameterizedTest
    @CsvSource({
        "myself, 2-9, At this age you cannot ask for yourself here",
        "'', 10-17, At this age you cannot ask for yourself here",
        "child, 30-39, Somebody of this age asks for themselves",
        "neighbour, 30-39, Choose who you are asking for",
    })
    void whoMayNotBeAskedForIsSaidAtOnce(String whom, String age, String sentence) {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        assertThat(post(draft + "/about", "whom", whom, "age", age))
                .hasStatusOk()
                .bodyText()
                .contains(sentence);
    }

    @Test
    void anAdultInCareIsAskedForWithTheirAgreement() {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        assertThat(post(draft + "/about", "whom", "cared-for", "age", "80+")).hasRedirectedUrl(draft + "/check");
        assertThat(get(draft + "/check")).bodyText().contains("an adult I care for, who agreed to this");
    }

    @Test
    void withoutConsentOrAddressNothingIsKept(AssertablePublishedEvents events) {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        assertThat(post(draft + "/check", "email", "nobody"))
                .hasStatusOk()
                .bodyText()
                .contains("Tick the box to agree", "Enter an e-mail address in the right form", "value=\"nobody\"");
        assertThat(events.ofType(QuestionAsked.class)).isEmpty();
    }

    @Test
    void aSentDraftCannotBeSentTwice() {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        var address = People.someAddress();
        post(draft + "/check", "email", address.value(), "consent", "true");
        assertThat(post(draft + "/check", "email", address.value(), "consent", "true"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("This question is not here any more");
        assertThat(questions.askedBy(accounts.of(address))).hasSize(1);
    }

    @Test
    void nobodyElseSeesADraft() {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        assertThat(new Visitor(pages).get(draft + "/check")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverAsksWhatWasAskedBeforeReadsTheAnswerAndLosesNothing() {
        var before = new Cast(context)
                .publicQuestion("Can a snail bite through my toenail at night?", "No snail bites nails.");
        var body = "I found a snail in my bed. Can it bite through a toenail while I sleep at night?";
        var draft = redirect(write("Can a snail bite through a toenail?", body)).replace("/similar", "");
        var link = draft + "/before/" + before.value();
        await().untilAsserted(() -> assertThat(get(draft + "/similar"))
                .bodyText()
                .contains("Is this your question?", link, "This is my question"));

        assertThat(get(link))
                .hasStatusOk()
                .bodyText()
                .contains("Can a snail bite through my toenail at night?", "No snail bites nails.")
                .contains(draft + "/about", draft + "/end")
                .doesNotContain(body);
        assertThat(get(draft + "/check")).bodyText().contains(body);

        publications.takeBack(before);
        assertThat(get(link)).hasRedirectedUrl(draft + "/similar");
        assertThat(get(draft + "/similar")).bodyText().doesNotContain(link);
    }

    @Test
    void aPrivateQuestionIsNeverShownAsAskedBefore() {
        var draft = redirect(write("Itchy elbow", CALM)).replace("/similar", "");
        var secret = new Cast(context).question("Why does my elbow itch?");
        for (var question : List.of(secret.value(), "0000zzzz0000", "x")) {
            assertThat(get(draft + "/before/" + question)).hasRedirectedUrl(draft + "/similar");
        }
        assertThat(new Visitor(pages).get(draft + "/before/" + secret.value())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theGateStandsBeforeWhatWasAskedBefore() {
        var draft = redirect(write("Pain", ALARMING)).replace("/emergency", "");
        assertThat(get(draft + "/before/0000zzzz0000")).hasRedirectedUrl(draft + "/emergency");
    }

    private QuestionState askedBy(EmailAddress address) {
        return questions.askedBy(accounts.of(address)).getFirst().state();
    }

    private MvcTestResult write(String title, String body) {
        return post("/ask", "title", title, "body", body);
    }

    private MvcTestResult get(String path) {
        return visitor.get(path);
    }

    private MvcTestResult post(String path, String... fields) {
        return visitor.post(path, fields);
    }
}
