package org.consilia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilia.Cast;
import org.consilia.account.AccountId;
import org.consilia.account.OneTimeLinks;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.answer.PeerViewId;
import org.consilia.answer.Peers;
import org.consilia.answer.Stance;
import org.consilia.doctor.Doctor;
import org.consilia.journey.Browser.Screen;
import org.consilia.moderation.Decisions;
import org.consilia.moderation.Decisions.Seen;
import org.consilia.moderation.NewReport;
import org.consilia.moderation.ReportKind;
import org.consilia.moderation.Reports;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A doctor answers and an editor decides, in a real browser, with no script to help. */
@Journey
class AnsweringJourney {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Answers answers;

    private Cast cast;
    private Doctor doctor;
    private AccountId editor;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void enter() {
        cast = new Cast(context);
        doctor = cast.doctor();
        editor = cast.editor();
    }

    @Test
    void aDoctorAnswersAndAnEditorSignsWithoutScripts() {
        var question = cast.question("Why do both my thumbs go numb?");
        var desk = signedIn(doctor.account(), "/desk", browser.pageWithoutScripts(address()));
        desk.getByText("Why do both my thumbs go numb?").click();
        desk.getByText("Take this question").click();
        fillIn(desk);
        desk.getByText("Preview").click();
        assertThat(desk.locator("h1").textContent()).isEqualTo("Preview");
        desk.getByText("Submit to an editor").click();
        assertThat(desk.locator(".notice").textContent()).contains("Your answer is with an editor");

        var editing = signedIn(editor, "/editing", browser.pageWithoutScripts(address()));
        editing.locator("a", new Page.LocatorOptions().setHasText("Why do both my thumbs go numb?"))
                .first()
                .click();
        editing.locator("button", new Page.LocatorOptions().setHasText("Sign this answer"))
                .click();
        assertThat(editing.locator(".notice").textContent()).contains("The answer is signed");
        assertThat(answers.signed(List.of(question)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.state()).isEqualTo(AnswerState.SIGNED));
    }

    @Test
    void enterInAFieldSavesTheDraftAndNothingElse() {
        var question = cast.question("Why?");
        var desk = signedIn(doctor.account(), path(question), browser.pageWithoutScripts(address()));
        desk.getByText("Take this question").click();
        desk.locator("[name=claim-1-heading]").fill("Two reasons");
        desk.locator("[name=claim-1-heading]").press("Enter");
        assertThat(desk.locator(".notice").first().textContent()).contains("Your draft is saved");
        assertThat(desk.locator("[name=claim-1-heading]").inputValue()).isEqualTo("Two reasons");
    }

    @Test
    void everyPageOfTheDeskIsAccessibleAndFits() {
        cast.question("My chest felt tight on the stairs, twice", new Urgency.Urgent(RedFlag.CHEST_PAIN, "chest"));
        var fresh = cast.question("Can I drink coffee with my new tablets?");
        var returned = submitted("How long does a frozen shoulder last?");
        answers.sendBack(
                answers.open(returned, doctor.id()).orElseThrow().id(),
                editor,
                "Please say how long it lasts.\nAnd add a reference.");
        var inReview = submitted("Why does my knee click?");
        var writing = cast.question("Why do my hands go numb at night?");
        var desk = signedIn(doctor.account(), path(writing), browser.page(address()));
        desk.getByText("Take this question").click();
        var shown = published("Why do I sneeze in the sun?");
        judged(shown);
        lookAt(
                cast.doctor().account(),
                Map.of(
                        "desk-peers",
                        path(shown),
                        "desk-peer-view",
                        "/desk/answers/"
                                + answers.signed(List.of(shown)).getFirst().id().value() + "/view"));
        lookAt(
                doctor.account(),
                Map.of(
                        "desk", "/desk",
                        "desk-question", path(fresh),
                        "desk-write", path(writing) + "/answer",
                        "desk-returned", path(returned) + "/answer",
                        "desk-preview", path(inReview) + "/answer/preview"));
    }

    @Test
    void everyPageOfEditingIsAccessibleAndFits() {
        var held = cast.question("My face droops on one side", new Urgency.Emergency(RedFlag.STROKE, "droops"));
        cast.question("Can I drink coffee with my new tablets?");
        var answer =
                answers.open(submitted("Why does my knee click?"), doctor.id()).orElseThrow();
        var spam = cast.question("Buy now: knee pads at the lowest price, www.pads.example");
        var changed = returnedAndChanged("How much of it may I take?");
        var shown = published("Why do I yawn?");
        var danger = judged(shown);
        lookAt(
                editor,
                Map.ofEntries(
                        Map.entry("editing", "/editing"),
                        Map.entry("editing-question", "/editing/questions/" + held.value()),
                        Map.entry("editing-screened", "/editing/questions/" + spam.value()),
                        Map.entry("editing-merger", "/editing/questions/" + spam.value() + "/merger"),
                        Map.entry("editing-reported", "/editing/questions/" + shown.value()),
                        Map.entry("editing-withdrawal", "/editing/questions/" + shown.value() + "/withdrawal"),
                        Map.entry(
                                "editing-answer",
                                "/editing/answers/" + answer.id().value()),
                        Map.entry("editing-changed", "/editing/answers/" + changed.value()),
                        Map.entry("editing-correction", "/editing/answers/" + changed.value() + "/correction"),
                        Map.entry("editing-decisions", "/editing/decisions"),
                        Map.entry("editing-screening", "/editing/screening"),
                        Map.entry("editing-peer", "/editing/peers/" + danger.value()),
                        Map.entry("report", "/reports/new?question=" + shown.value()),
                        Map.entry(
                                "report-page",
                                context.getBean(Questions.class).get(shown).path())));
    }

    @Test
    void aPageWithMistakesIsAccessibleAndLeadsToThem() {
        var question = cast.question("Why?");
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            var desk = signedIn(
                    doctor.account(), path(question), browser.page(address(), screen, ColorScheme.LIGHT, true));
            if (desk.getByText("Take this question").count() > 0) {
                desk.getByText("Take this question").click();
            } else {
                desk.navigate(path(question) + "/answer");
            }
            desk.locator("[name=claim-1-text]").fill("A nerve is pressed.");
            desk.locator("[name=references]").fill("What I remember");
            desk.locator("button[value=submit]").click();
            Browser.photograph(desk, "desk-mistakes-" + screen.name().toLowerCase(Locale.ROOT));
            Browser.assertAccessible(desk);
            Browser.assertFits(desk);
            for (var link : desk.locator(".error-summary a").all()) {
                var target = String.valueOf(link.getAttribute("href")).substring(1);
                assertThat(desk.locator("[id='" + target + "']").count()).isEqualTo(1);
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** Each page by name, on every screen and in both schemes. */
    private void lookAt(AccountId someone, Map<String, String> pages) {
        for (var screen : Screen.values()) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = signedIn(someone, "/mine", browser.page(address(), screen, scheme, true));
                pages.forEach((name, path) -> {
                    page.navigate(path);
                    Browser.photograph(
                            page, "%s-%s-%s".formatted(name, screen, scheme).toLowerCase(Locale.ROOT));
                    Browser.assertFits(page);
                    Browser.assertAccessible(page);
                });
                page.context().close();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** What one doctor adds stands on the page; what another calls dangerous waits for an editor. */
    private PeerViewId judged(QuestionId question) {
        var peers = context.getBean(Peers.class);
        var answer = answers.signed(List.of(question)).getFirst();
        peers.say(answer, cast.doctor().id(), Stance.AGREE, "");
        var adding = cast.doctor();
        peers.say(answer, adding.id(), Stance.CAVEAT, "Yawning a lot after a knock on the head needs a doctor.");
        peers.decide(peers.of(answer.id(), adding.id()).orElseThrow().id(), true, "True and useful.", editor);
        var warning = cast.doctor();
        peers.say(answer, warning.id(), Stance.DANGEROUS, "It leaves out carbon monoxide.");
        return peers.of(answer.id(), warning.id()).orElseThrow().id();
    }

    private AnswerId returnedAndChanged(String title) {
        var question = handedIn(title, "Two tablets are enough for most people.");
        var answer = answers.open(question, doctor.id()).orElseThrow();
        context.getBean(Decisions.class)
                .sendBack(new Seen(answer.id(), answer.revision(), 0), editor, "Please leave out the amount.");
        answers.write(question, doctor.id(), doctor.account(), Cast.text("Your pharmacist knows how many tablets."));
        answers.submit(answer.id());
        return answer.id();
    }

    private QuestionId published(String title) {
        var question = handedIn(title, "It is a reflex.");
        answers.sign(answers.open(question, doctor.id()).orElseThrow().id(), editor);
        context.getBean(Publications.class).publish(question, new PublicText(title, "It happens a lot."), "I agree");
        context.getBean(Reports.class)
                .file(
                        new NewReport(question, null, ReportKind.IDENTIFIES, "It names a street.\nPlease look."),
                        "192.0.2.9");
        return question;
    }

    private QuestionId handedIn(String title, String summary) {
        var question = cast.question(title);
        context.getBean(Questions.class).assign(question, doctor.account());
        answers.submit(answers.write(question, doctor.id(), doctor.account(), Cast.text(summary)));
        return question;
    }

    private QuestionId submitted(String title) {
        var question = cast.question(title);
        var page = signedIn(doctor.account(), path(question), browser.page(address()));
        page.getByText("Take this question").click();
        fillIn(page);
        page.locator("button[value=submit]").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Your desk");
        return question;
    }

    private static void fillIn(Page page) {
        page.locator("[name=summary]")
                .fill("Most often a nerve is pressed at the wrist while you sleep. It is rarely dangerous.");
        page.locator("[name=claim-1-heading]").fill("Two usual reasons");
        page.locator("[name=claim-1-text]")
                .fill("1. **The wrist is bent** for hours.\n2. The elbow lies folded under the pillow.");
        page.locator("[name=claim-1-references]").fill("1, 2");
        page.locator("[name=claim-2-text]").fill("Wear a soft splint at night for six weeks.");
        page.locator("[name=claim-2-experience]").check();
        page.locator("[name=claim-5-text]").fill("See a doctor within days if you drop things.");
        page.locator("[name=references]")
                .fill(
                        "PMID 12345678 | Numb hands at night: an invented trial | 2021\nguideline: Example Society of Hand Surgery | Splints | 2024");
    }

    private Page signedIn(AccountId someone, String path, Page page) {
        var link = context.getBean(OneTimeLinks.class).next(someone, path, Duration.ofMinutes(5));
        page.navigate(link);
        page.locator("main button").click();
        assertThat(page.url()).endsWith(path);
        return page;
    }

    private static String path(QuestionId question) {
        return "/desk/questions/" + question.value();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
