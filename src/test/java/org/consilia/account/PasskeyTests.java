package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.web.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rules of adding a passkey, kept by a device that is made up; whole ceremonies are the journey's. */
@ConsiliaTest
class PasskeyTests {

    private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Site site;

    private AccountId ada;
    private AccountId bob;

    @BeforeEach
    void people() {
        ada = People.somebody(accounts);
        bob = People.somebody(accounts);
    }

    @Test
    void aPasskeyIsAddedForWhoeverAskedForIt() {
        var browser = signedIn(ada, new Visitor(pages));
        assertThat(add(browser, challenge(browser))).hasStatusOk();
        assertThat(passkeys.of(ada)).extracting(Passkey::name).containsExactly("A phone");
    }

    @Test
    void whoSignsInInTheSameBrowserMeanwhileAddsNothingToTheOneBefore() {
        var browser = signedIn(ada, new Visitor(pages));
        var challenge = challenge(browser);
        signedIn(bob, browser);
        assertThat(add(browser, challenge)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(accounts.hasPasskey(ada)).isFalse();
        assertThat(accounts.hasPasskey(bob)).isFalse();
    }

    @Test
    void whatWasAskedForInOneSessionIsNotTakenInAnother() {
        var challenge = challenge(signedIn(ada, new Visitor(pages)));
        var other = signedIn(bob, new Visitor(pages));
        challenge(other);
        assertThat(add(other, challenge)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(accounts.hasPasskey(ada)).isFalse();
        assertThat(accounts.hasPasskey(bob)).isFalse();
    }

    @Test
    void nobodyHasMoreThanTen() {
        var browser = signedIn(ada, new Visitor(pages));
        for (var added = 0; added < 10; added++) {
            assertThat(add(browser, challenge(browser))).hasStatusOk();
        }
        assertThat(add(browser, challenge(browser))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(passkeys.of(ada)).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no device says this",
                "[]",
                "{}",
                "{\"publicKey\": null}",
                "{\"publicKey\": {}}",
                "{\"publicKey\": {\"label\": \"x\", \"credential\": {\"id\": \"AA\", \"rawId\": \"AA\"}}}",
                "{\"publicKey\": {\"label\": \"x\", \"credential\": {\"rawId\": \"AA\", \"response\": {}}}}"
            })
    void whatLacksAPartIsTheSendersMistakeAndNotAFaultOfOurs(String body) {
        var browser = signedIn(ada, new Visitor(pages));
        challenge(browser);
        assertThat(browser.postJson("/webauthn/register", body)).hasStatus(HttpStatus.BAD_REQUEST);
        challenge(browser);
        assertThat(browser.postJson("/login/webauthn", body)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void whatADeviceSaysAndDoesNotVerifyIsRefused() {
        var browser = signedIn(ada, new Visitor(pages));
        var challenge = challenge(browser);
        assertThat(browser.postJson(
                        "/webauthn/register", new StandInDevice("https://elsewhere.example").answer(challenge, "x")))
                .hasStatus(HttpStatus.FORBIDDEN);
        challenge = challenge(browser);
        var garbled = device().answer(challenge, "x").replaceAll("(\"attestationObject\": \")[^\"]+", "$1AAAA");
        assertThat(browser.postJson("/webauthn/register", garbled)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(accounts.hasPasskey(ada)).isFalse();
    }

    @Test
    void theSamePasskeyIsNotTakenTwice() {
        var browser = signedIn(ada, new Visitor(pages));
        var answer = device().answer(challenge(browser), "A phone");
        assertThat(browser.postJson("/webauthn/register", answer)).hasStatusOk();
        var other = device().answer(challenge(browser), "A phone");
        assertThat(browser.postJson("/webauthn/register", other.replace(rawId(other), rawId(answer))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(passkeys.of(ada)).hasSize(1);
    }

    @Test
    void whoseAccountIsGoneIsRefused() {
        accounts.erase(ada);
        assertThat(new Visitor(pages, People.as(ada)).postJson("/webauthn/register/options", "{}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void springsOwnWayOfRemovingOneIsShut() {
        var browser = signedIn(ada, new Visitor(pages));
        var answer = device().answer(challenge(browser), "A phone");
        assertThat(browser.postJson("/webauthn/register", answer)).hasStatusOk();
        assertThat(pages.delete()
                        .uri("/webauthn/register/" + rawId(answer))
                        .with(csrf())
                        .with(People.as(ada))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(accounts.hasPasskey(ada)).isTrue();
    }

    private Visitor signedIn(AccountId who, Visitor browser) {
        var link = links.next(who, "/mine", Duration.ofHours(1));
        assertThat(browser.post("/sign-in/opening", "token", link.substring(link.lastIndexOf('/') + 1)))
                .hasRedirectedUrl("/mine");
        return browser;
    }

    private static String challenge(Visitor browser) {
        try {
            var options = browser.postJson("/webauthn/register/options", "{}")
                    .getResponse()
                    .getContentAsString();
            var found = CHALLENGE.matcher(options);
            assertThat(found.find()).as(options).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException error) {
            throw new IllegalStateException(error);
        }
    }

    private MvcTestResult add(Visitor browser, String challenge) {
        return browser.postJson("/webauthn/register", device().answer(challenge, "A phone"));
    }

    private static String rawId(String answer) {
        return answer.replaceFirst("(?s).*\"rawId\": \"([^\"]+)\".*", "$1");
    }

    private StandInDevice device() {
        return new StandInDevice(site.address(""));
    }
}
