package org.consilia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.account.OneTimeLinks;
import org.consilia.doctor.Doctors;
import org.consilia.journey.Browser.Screen;
import org.consilia.permit.Role;
import org.consilia.question.Questions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/** Every page that stands still is looked at on a phone and a desk, in light and dark, by axe and for its width. */
@Journey
class PagesJourney {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Questions questions;

    @Autowired
    Doctors doctors;

    /** The thread that keeps the index; named, for its class is nobody else's business. */
    @Autowired
    @Qualifier("follower")
    SmartLifecycle follower;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESK"})
    void everyPageIsAccessibleAndFits(Screen screen) {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var visitor = browser.page("http://localhost:" + port, screen, scheme, true);
            for (var path : publicPages()) {
                look(visitor, path, screen, scheme);
            }
            seek(visitor, "what if the doctor can't get the stent in?", "find-answers", screen, scheme);
            assertThat(visitor.locator("main").innerText()).contains("This has been answered");
            seek(visitor, "how do I mend a bicycle tyre", "find-nothing", screen, scheme);
            assertThat(visitor.locator("main").innerText()).contains("No doctor here has answered this yet");
            seek(visitor, "metforman and my heart", "find-did-you-mean", screen, scheme);
            assertThat(visitor.locator("main").innerText()).contains("Did you mean: metformin and my heart?");
            seek(visitor, "I have crushing chest pain right now and cannot breathe", "find-emergency", screen, scheme);
            seek(visitor, "I want to kill myself tonight", "find-crisis", screen, scheme);

            var asker = accounts.find(
                            EmailAddress.of("asker@demonstration.invalid").orElseThrow())
                    .orElseThrow()
                    .id();
            var own = "/mine/questions/"
                    + questions.askedBy(asker).getFirst().id().value();
            var mine = signedIn(asker, screen, scheme);
            look(
                    mine,
                    List.of("/mine", own, own + "/readers", "/mine/account/erasure", "/mine/account"),
                    screen,
                    scheme);
            mine.locator("[action='/mine/account/exports'] button").click();
            mine.locator("#export .notice a").first().click();
            look(mine, "export", screen, scheme, false);
            var operator = accounts.having(Role.OPERATOR).getFirst().id();
            var doctor = "/operate/doctors/" + doctors.all().getFirst().id().value();
            look(
                    signedIn(operator, screen, scheme),
                    List.of("/operate", "/operate/doctors", "/operate/doctors/new", doctor, "/operate/editors"),
                    screen,
                    scheme);
        }
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
    }

    /** Right after a start, and whenever the index is opened or built again. */
    @ParameterizedTest
    @EnumSource(
            value = Screen.class,
            names = {"PHONE", "DESK"})
    void whileTheSearchStartsUpThePagesSaySo(Screen screen) {
        follower.stop();
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var visitor = browser.page("http://localhost:" + port, screen, scheme, true);
            seek(visitor, "zyzzyva quokka", "find-nothing-by-words", screen, scheme);
            assertThat(visitor.locator("main").innerText())
                    .contains("Our search is starting up", "found no answer")
                    .doesNotContain("No doctor");
            seek(visitor, "could not get the stent into my artery", "find-by-words", screen, scheme);
            assertThat(visitor.locator("main").innerText())
                    .contains("Our search is starting up", "We are not sure")
                    .doesNotContain("This has been answered");
        }
        follower.start();
    }

    private List<String> publicPages() {
        var pages = new ArrayList<>(List.of(
                "/",
                "/find",
                "/ask",
                "/sign-in",
                "/sign-in/sent",
                "/quotes/new",
                "/quotes/sent",
                "/ask/sent",
                "/ask/ended",
                "/reports/sent",
                "/about",
                "/contact",
                "/privacy",
                "/terms",
                "/accessibility",
                "/erased",
                "/no-such-page"));
        pages.add(questions.latestPublic(1).getFirst().path());
        pages.add("/reports/new?question="
                + questions.latestPublic(1).getFirst().id().value());
        pages.add(doctors.all().getFirst().path());
        return pages;
    }

    private Page signedIn(AccountId account, Screen screen, ColorScheme scheme) {
        var page = browser.page("http://localhost:" + port, screen, scheme, true);
        page.navigate(links.next(account, "/mine", Duration.ofHours(1)));
        look(page, "sign-in-link", screen, scheme, false);
        page.locator("main button").click();
        return page;
    }

    private static void seek(Page page, String words, String name, Screen screen, ColorScheme scheme) {
        page.navigate("/find");
        page.locator("[name=words]").fill(words);
        page.keyboard().press("Enter");
        page.waitForURL("**/find/**");
        look(page, name, screen, scheme, false);
    }

    private static void look(Page page, List<String> paths, Screen screen, ColorScheme scheme) {
        paths.forEach(path -> look(page, path, screen, scheme));
    }

    private static void look(Page page, String path, Screen screen, ColorScheme scheme) {
        look(page, path, screen, scheme, true);
    }

    private static void look(Page page, String name, Screen screen, ColorScheme scheme, boolean isPath) {
        if (isPath) {
            page.navigate(name);
        }
        Browser.photograph(page, "page" + name.replaceAll("[^a-z]+", "-") + "-" + screen + "-" + scheme);
        Browser.assertFits(page);
        Browser.assertAccessible(page);
    }
}
