package org.consilia.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.account.OneTimeLinks;
import org.consilia.permit.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The life of one question: asked, answered, signed, read, shared, found, taken back. With scripts and without. */
@Journey
class QuestionJourney {

    private static final String PUBLIC_TITLE = "Does a tick bite under the kneecap need antibiotics (%s)?";

    private static Browser browser;

    @LocalServerPort
    private int port;

    private boolean hasScripts;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aQuestionGoesAllTheWayAndBack(boolean withScripts) {
        hasScripts = withScripts;
        var title = PUBLIC_TITLE.formatted(hasScripts ? "scripts" : "no scripts");
        var email = "asker-" + hasScripts + "@example.org";
        var asker = reader();
        ask(asker, email);
        openMail(asker, email, 0);
        assertThat(asker.locator("main")).containsText("waits for a doctor");
        look(asker);

        answer(signedIn(Role.DOCTOR, "/desk"));
        sign(signedIn(Role.EDITOR, "/editing"));

        openMail(asker, email, 1);
        assertThat(asker.locator(".answer__summary")).containsText("Most tick bites need no antibiotics");
        look(asker);
        var publicAddress = share(asker, title);

        var visitor = reader();
        visitor.navigate(publicAddress);
        assertThat(visitor.locator("h1")).hasText(title);
        assertThat(visitor.locator("main")).not().containsText("Uncle Rob");
        look(visitor);
        find(visitor, title);

        askAgain(reader(), title);
        press(asker, "Take my question off the site");
        assertThat(visitor.navigate(publicAddress).status()).isEqualTo(410);
        assertThat(visitor.locator("main")).containsText("This page was taken down");
        visitor.navigate("/");
        seek(visitor);
        assertThat(visitor.locator("main")).not().containsText(title);
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("410"));
    }

    private void ask(Page asker, String email) {
        asker.navigate("/");
        asker.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ask a doctor"))
                .click();
        look(asker);
        press(asker, "Continue");
        assertThat(asker.locator(".error-summary")).containsText("Write your question in one line");
        look(asker);
        asker.locator("[name=title]").fill("Tick bite below the knee");
        asker.locator("[name=body]").fill("Uncle Rob pulled a tick off me a week ago. Do I need antibiotics?");
        press(asker, "Continue");
        look(asker);
        asker.locator(".button-row a").click();
        look(asker);
        asker.locator("[name=age]").selectOption("40-49");
        press(asker, "Continue");
        assertThat(asker.locator("main")).containsText("40 to 49");
        assertThat(asker.locator("main")).not().containsText("Woman");
        look(asker);
        press(asker, "Send my question");
        assertThat(asker.locator(".error-summary")).containsText("Tick the box to agree");
        asker.locator("[name=email]").fill(email);
        asker.locator("[name=consent]").check();
        press(asker, "Send my question");
        assertThat(asker.locator("h1")).containsText("open your mail");
        look(asker);
    }

    private void answer(Page doctor) {
        look(doctor);
        doctor.getByText("Tick bite below the knee").first().click();
        press(doctor, "Take this question");
        look(doctor);
        doctor.locator("[name=summary]").fill("Most tick bites need no antibiotics. Watch the skin for a month.");
        for (var section = 1; section <= 4; section++) {
            claim(doctor, section, "text")
                    .fill("Section " + section + " about ticks.\n\n1. Look at the skin.\n2. Wait.");
            claim(doctor, section, "references").fill("1");
        }
        claim(doctor, 5, "text").fill("See a doctor today if a red ring grows on the skin.");
        claim(doctor, 6, "text").fill("Ask whether ticks near you carry illness.");
        doctor.locator("[name=references]").last().fill("https://www.nice.org.uk/guidance/ng95 | Lyme disease | 2018");
        press(doctor, "Preview");
        assertThat(doctor.locator(".answer .claim ol").first()).containsText("Look at the skin.");
        look(doctor);
        press(doctor, "Submit");
        assertThat(doctor.locator("main")).containsText("Tick bite below the knee");
    }

    private void sign(Page editor) {
        look(editor);
        editor.getByText("Tick bite below the knee").first().click();
        look(editor);
        press(editor, "Sign");
    }

    private String share(Page asker, String title) {
        asker.getByText("Look at the text first").click();
        assertThat(asker.locator(".diff del")).containsText("Rob");
        look(asker);
        press(asker, "Show the text with these changes");
        assertThat(asker.locator("[name=body]")).not().hasValue(Pattern.compile("Rob"));
        look(asker);
        asker.locator("[name=title]").fill(title);
        asker.locator("[name=body]").fill("A tick was pulled off a week ago.");
        press(asker, "Show it to everybody");
        assertThat(asker.locator(".error-summary")).containsText("Tick the box if you agree");
        asker.locator("[name=consent]").check();
        press(asker, "Show it to everybody");
        return asker.getByText("See the public page").getAttribute("href");
    }

    private void find(Page visitor, String title) {
        visitor.navigate("/");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            seek(visitor);
            return visitor.locator("main").innerText().contains(title);
        });
        look(visitor);
        visitor.reload();
        assertThat(visitor.locator("main")).containsText(title);
        assertThat(visitor.url()).doesNotContain("tick");
    }

    /** Somebody else with the same question reads the answer on the way, loses nothing, and need not ask. */
    private void askAgain(Page other, String title) {
        other.navigate("/ask");
        other.locator("[name=title]").fill(title);
        other.locator("[name=body]").fill("A tick bit me under the kneecap. Do I need antibiotics?");
        press(other, "Continue");
        assertThat(other.locator("h1")).hasText("Has this been asked before?");
        look(other);
        other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("This is my question"))
                .first()
                .click();
        assertThat(other.locator("h1")).containsText("Does a tick bite under the kneecap need antibiotics");
        assertThat(other.url()).doesNotContain("kneecap");
        look(other);
        other.getByText("My question is different").click();
        other.goBack();
        press(other, "This answers me");
        assertThat(other.locator("main")).containsText("Nothing was sent");
    }

    private static void seek(Page visitor) {
        visitor.navigate("/");
        visitor.locator("[name=words]").fill("do I need antibiotics for a tick bite?");
        visitor.keyboard().press("Enter");
        visitor.waitForURL(Pattern.compile("/find/"));
    }

    /** Axe is a script itself, so it looks only where scripts run; the pages are the same. */
    private void look(Page page) {
        if (hasScripts) {
            Browser.assertAccessible(page);
        }
    }

    private Page reader() {
        return hasScripts ? browser.page(address()) : browser.pageWithoutScripts(address());
    }

    private Page signedIn(Role role, String destination) {
        var somebody = accounts.having(role).getFirst().id();
        var page = reader();
        page.navigate(links.next(somebody, destination, Duration.ofHours(1)));
        press(page, "Sign in");
        return page;
    }

    /** Opens the link of somebody's mail, counted from the first that they got. */
    private void openMail(Page reader, String email, int number) {
        var to = EmailAddress.of(email).orElseThrow().value();
        var mails = reader.locator("article", new Page.LocatorOptions().setHasText(to));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            reader.navigate("/dev/mail");
            return mails.count() > number;
        });
        var link = mails.first().locator("a").getAttribute("href");
        reader.navigate(link.substring(link.indexOf("/sign-in/")));
        look(reader);
        press(reader, "Sign in");
    }

    private static Locator claim(Page doctor, int place, String field) {
        return doctor.locator("#claim-" + place + " [name$=" + field + "]");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
