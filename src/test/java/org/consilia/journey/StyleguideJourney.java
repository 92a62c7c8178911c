package org.consilia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.consilia.journey.Browser.Screen;
import org.consilia.web.Country;
import org.consilia.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Every part of the site in every state, looked at in both schemes, on a phone and a desk, and on paper. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class StyleguideJourney {

    private static Browser browser;

    @LocalServerPort
    private int port;

    private final Site site;

    StyleguideJourney(@Autowired Site site) {
        this.site = site;
    }

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/styleguide",
                "/styleguide/home",
                "/styleguide/question",
                "/styleguide/ask",
                "/styleguide/emergency"
            })
    void everyPartIsAccessibleAndFitsOnEveryScreenInBothSchemes(String path) {
        site.holdsDemonstration();
        for (var screen : Screen.values()) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = browser.page(address(), screen, scheme, true);
                page.navigate(path);
                Browser.photograph(page, picture(path, screen, scheme));
                Browser.assertFits(page);
                Browser.assertAccessible(page);
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyThingToPressIsLargeEnoughForAThumb() {
        var page = browser.page(address(), Screen.PHONE, ColorScheme.LIGHT, true);
        page.navigate("/styleguide");
        var small = page.evaluate("""
                () => [...document.querySelectorAll('button, .button, nav a, .choice, .field__input, .search__input')]
                        .filter(thing => thing.getBoundingClientRect().height < 44)
                        .map(thing => thing.outerHTML)""");
        assertThat(small).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
    }

    @Test
    void aQuestionPrintsAsOneCleanSheet() {
        var page = browser.page(address());
        page.navigate("/styleguide/question");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".site-nav").isVisible()).isFalse();
        assertThat(page.locator(".actions").isVisible()).isFalse();
        assertThat(page.locator(".site-footer__notice").isVisible()).isTrue();
        assertThat(page.locator(".claim--when-to-get-help").isVisible()).isTrue();
        var sheet = page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screenshots", "question.pdf"))
                .setFormat("A4"));
        assertThat(new String(sheet, StandardCharsets.ISO_8859_1)).containsOnlyOnce("/Type /Page\n");
    }

    @Test
    void aMistakeIsToldInTheTitleAndInASummaryThatLeadsToItsField() {
        var page = browser.pageWithoutScripts(address());
        page.navigate("/styleguide/ask");
        assertThat(page.title()).startsWith("Error: ");
        page.locator(".error-summary a").click();
        assertThat(page.locator("#field-who:focus").count()).isEqualTo(1);
    }

    @Test
    void theLookComesOnceAndIsKept() {
        var page = browser.page(address());
        var look = page.waitForResponse("**/css/*.css", () -> page.navigate("/styleguide"));
        assertThat(look.headerValue("Cache-Control")).contains("immutable");
        assertThat(look.url()).matches(".*/css/consilia-[0-9a-f]{16}\\.css");
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static String picture(String path, Screen screen, ColorScheme scheme) {
        return path.substring(1).replace('/', '-') + "-" + screen.width + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
    }

    /** The frame alone, without database or sign-in, under the strictest content policy. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
                "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
                "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
                "org.springframework.modulith.events.config.EventPublicationAutoConfiguration"
            })
    @ComponentScan("org.consilia.web")
    static class Frame {

        @Bean
        Country anywhere() {
            return new Country(null, "112");
        }

        @Bean
        SecurityFilterChain openToAll(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                            "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")))
                    .build();
        }
    }
}
