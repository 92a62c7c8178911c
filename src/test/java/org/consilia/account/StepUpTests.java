package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.permit.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliaTest
class StepUpTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    private AccountId operator;

    @BeforeEach
    void enter() {
        operator = accounts.add(People.someAddress(), "Op", Role.OPERATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operate/doctors/new",
                "/operate/doctors/0123456789ab/evidence",
                "/operate/editors",
                "/operate/people/suspension",
                "/operate/recoveries/0123456789ab/decision",
                "/mine/address",
                "/mine/passkeys/removal"
            })
    void whatChangesALicenceARoleOrAWayInNeedsAFreshSignIn(String path) {
        assertThat(somebody(Duration.ofMinutes(6)).post(path)).hasRedirectedUrl("/sign-in/again");
        var fresh = somebody(Duration.ofMinutes(4)).post(path).getResponse();
        assertThat(fresh.getStatus()).isNotEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(fresh.getRedirectedUrl()).isNotEqualTo("/sign-in/again");
    }

    @Test
    void soDoesLettingSomebodyInAgainForAnEditor() {
        var path = "/editing/recoveries/0123456789ab/decision";
        assertThat(new Visitor(pages, People.as(operator, Duration.ofMinutes(6), "EDITOR")).post(path))
                .hasRedirectedUrl("/sign-in/again");
        assertThat(new Visitor(pages, People.as(operator, Duration.ofMinutes(4), "EDITOR")).post(path))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void soDoesAddingAPasskeyWhoseScriptIsToldByANumber() {
        assertThat(somebody(Duration.ofMinutes(6)).postJson("/webauthn/register", "{}"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(somebody(Duration.ofMinutes(4)).postJson("/webauthn/register", "{}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void readingNeedsNone() {
        assertThat(somebody(Duration.ofHours(3)).get("/operate/editors")).hasStatusOk();
    }

    @Test
    void whoMayNotDoItAnywayIsNotAskedForOne() {
        var doctor = new Visitor(pages, People.as(operator, Duration.ofHours(1), "DOCTOR"));
        assertThat(doctor.post("/operate/editors")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatWasTypedIsKeptAndSentOnceItIsClearWhoIsThere() {
        var visitor = somebody(Duration.ofMinutes(6));
        visitor.post("/operate/editors", "name", "An \"editor\" <b>", "email", "kept@example.org");
        assertThat(accounts.find(new EmailAddress("kept@example.org"))).isEmpty();
        assertThat(visitor.get("/sign-in/again/done"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "action=\"/operate/editors\"",
                        "name=\"name\" value=\"An &#34;editor&#34; &lt;b>\"",
                        "value=\"kept@example.org\"");
    }

    @Test
    void aPageThatNeedsOneIsGoneBackToByItself() {
        var visitor = somebody(Duration.ofMinutes(6));
        assertThat(visitor.get("/mine/passkeys/new")).hasRedirectedUrl("/sign-in/again");
        assertThat(visitor.get("/sign-in/again")).hasStatusOk().bodyText().contains("Send me a link");
        assertThat(visitor.get("/sign-in/again/done")).hasRedirectedUrl("/mine/passkeys/new");
        assertThat(visitor.get("/sign-in/again/done")).hasRedirectedUrl("/operate");
    }

    @Test
    void whoIsSignedInShowsByAMailedLinkAloneThatItIsThem(@Autowired OneTimeLinks links) {
        var link = links.mailed(operator, "/sign-in/again/done", Duration.ofHours(1));
        var visitor = somebody(Duration.ofMinutes(6));
        assertThat(visitor.get(link)).bodyText().contains("You are nearly there");
        assertThat(visitor.post("/sign-in/opening", "token", link.substring(link.lastIndexOf('/') + 1)))
                .hasRedirectedUrl("/sign-in/again/done");
    }

    private Visitor somebody(Duration ago) {
        return new Visitor(pages, People.as(operator, ago, "OPERATOR"));
    }
}
