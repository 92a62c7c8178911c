package org.consilia.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consilia.Cast;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.OneTimeLinks;
import org.consilia.account.Recoveries;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Entry;
import org.consilia.audit.Subject;
import org.consilia.journey.Browser.Screen;
import org.consilia.permit.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Whole passkey ceremonies between Chromium's virtual authenticator, our script and the server. */
@Journey
class PasskeyJourney {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Recoveries recoveries;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aDoctorAddsAPasskeyAndComesBackWithIt() {
        var doctor = new Cast(context).doctor().account();
        var page = signedIn(doctor, "/mine/passkeys", browser.page(address()));
        var device = device(page, true);
        add(page, "My <b>phone</b>");
        assertThat(page.locator("main").textContent()).contains("My <b>phone</b>", "Add a second one");
        assertThat(accounts.hasPasskey(doctor)).isTrue();

        signOut(page);
        page.navigate("/sign-in");
        page.getByText("Use my passkey").click();
        page.waitForURL("**/desk");
        page.navigate("/mine/passkeys");
        assertThat(page.locator("main").textContent()).contains("Last used");

        page.getByText("Remove").click();
        assertThat(page.locator("main").textContent()).contains("You have no passkey yet");
        signOut(page);
        page.navigate("/sign-in");
        page.getByText("Use my passkey").click();
        page.locator(".passkey__failed").waitFor();
        assertThat(device.credentials()).isEqualTo(1);
        assertThat(context.getBean(Audit.class)
                        .of(Subject.account(doctor.value().toString())))
                .extracting(Entry::deed)
                .contains(Deed.ADDED_PASSKEY, Deed.SIGNED_IN, Deed.REMOVED_PASSKEY);
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("401"));
    }

    @Test
    void aDeviceThatDoesNotAskItsOwnerIsRefused() {
        var page = signedIn(new Cast(context).doctor().account(), "/mine/passkeys", browser.page(address()));
        device(page, false);
        page.navigate("/mine/passkeys/new");
        page.locator("[name=name]").fill("A key without a PIN");
        page.locator("main button").click();
        page.locator(".passkey__failed").waitFor();
        page.navigate("/mine/passkeys");
        assertThat(page.locator("main").textContent()).contains("You have no passkey yet");
    }

    @Test
    void aFreshPasskeySavesWhatAnOldSignInMayNot() {
        var operator = accounts.add(null, "An operator", Role.OPERATOR);
        var page = signedIn(operator, "/mine/passkeys", browser.page(address()));
        device(page, true);
        add(page, "Laptop");
        age(context.getBean(SessionRepository.class), page);
        page.navigate("/mine/passkeys/new");
        assertThat(page.url()).endsWith("/sign-in/again");
        page.getByText("Use my passkey").click();
        page.waitForURL("**/mine/passkeys/new");
    }

    @Test
    void whatNoDeviceSaysIsRefusedInWords() {
        var page = signedIn(new Cast(context).doctor().account(), "/mine/passkeys/new", browser.page(address()));
        assertThat(page.evaluate("""
                async () => {
                    const token = document.querySelector("[name=_csrf]").value;
                    const send = path => fetch(path, {
                        method: "POST",
                        headers: {"Content-Type": "application/json", "X-CSRF-TOKEN": token},
                        body: "{}"
                    });
                    await send("/webauthn/register/options");
                    const answer = await send("/webauthn/register");
                    return answer.status + await answer.text();
                }
                """).toString()).startsWith("400").contains("We could not read that");
    }

    @Test
    void aMailedLinkLeadsOnOnceThePasskeyIsUsed() {
        var doctor = new Cast(context).doctor().account();
        var page = signedIn(doctor, "/mine/passkeys", browser.page(address()));
        device(page, true);
        add(page, "Phone");
        signOut(page);
        page.navigate(links.mailed(doctor, "/mine/devices", Duration.ofHours(1)));
        page.getByText("Use my passkey").click();
        page.waitForURL("**/mine/devices");
        assertThat(page.locator("main").textContent()).contains("This device");
    }

    @Test
    void withoutScriptsThePagesSayWhatToDoInstead() {
        var page = browser.pageWithoutScripts(address());
        page.navigate("/sign-in");
        assertThat(page.locator("noscript").textContent()).contains("try another way if this page shows one");
        assertThat(page.getByText("Use my passkey").isVisible()).isFalse();
        signedIn(new Cast(context).doctor().account(), "/mine/passkeys/new", page);
        assertThat(page.locator("noscript").textContent()).contains("Adding a passkey needs JavaScript");
    }

    @Test
    void everyPageOfSigningInIsAccessibleAndFits() {
        var doctor = accounts.add(null, "Dr Lost Phone", Role.DOCTOR);
        recoveries.ask(doctor);
        var recovery = recoveries.waiting().getLast().id();
        for (var screen : List.of(Screen.PHONE, Screen.DESK)) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var operator = accounts.add(null, "An operator", Role.OPERATOR);
                var page = signedIn(operator, "/mine/passkeys", browser.page(address(), screen, scheme, true));
                device(page, true);
                add(page, "Work laptop");
                for (var path : List.of(
                        "/sign-in",
                        "/sign-in/waiting",
                        "/sign-in/again",
                        "/mine/passkeys",
                        "/mine/passkeys/new",
                        "/mine/devices",
                        "/mine/address",
                        "/mine/address/sent",
                        "/operate",
                        "/operate/people",
                        "/operate/recoveries",
                        "/operate/recoveries/" + recovery,
                        links.mailed(doctor, "/desk", Duration.ofHours(1)))) {
                    page.navigate(path);
                    var name = path.replace(recovery, "one").replaceAll("/sign-in/.{43}", "/sign-in/half");
                    Browser.photograph(
                            page,
                            ("account" + name.replace('/', '-') + "-" + screen + "-" + scheme)
                                    .toLowerCase(Locale.ROOT));
                    Browser.assertFits(page);
                    Browser.assertAccessible(page);
                }
                page.context().close();
            }
        }
    }

    /** Makes the sign-in of a page an hour older. */
    private static <S extends Session> void age(SessionRepository<S> sessions, Page page) {
        var cookie = page.context().cookies().getFirst().value;
        var id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        var session = Objects.requireNonNull(sessions.findById(id));
        SecurityContext signedIn = Objects.requireNonNull(session.getAttribute(SPRING_SECURITY_CONTEXT_KEY));
        var who = Objects.requireNonNull(signedIn.getAuthentication());
        var older = who.toBuilder()
                .authorities(authorities -> {
                    var before = List.copyOf(authorities);
                    authorities.clear();
                    before.forEach(authority -> authorities.add(older(authority)));
                })
                .build();
        session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(older));
        sessions.save(session);
    }

    private static GrantedAuthority older(GrantedAuthority authority) {
        return authority instanceof FactorGrantedAuthority proof
                ? FactorGrantedAuthority.withAuthority(proof.getAuthority())
                        .issuedAt(proof.getIssuedAt().minus(Duration.ofHours(1)))
                        .build()
                : authority;
    }

    /** An authenticator of the page's browser, which asks its owner each time, or cannot. */
    private static Device device(Page page, boolean asksItsOwner) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", asksItsOwner);
        options.addProperty("isUserVerified", asksItsOwner);
        var arguments = new JsonObject();
        arguments.add("options", options);
        var id = session.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
        return new Device(session, id);
    }

    private record Device(CDPSession session, String id) {

        int credentials() {
            var arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            return session.send("WebAuthn.getCredentials", arguments)
                    .getAsJsonArray("credentials")
                    .size();
        }
    }

    private static void add(Page page, String name) {
        page.navigate("/mine/passkeys/new");
        page.locator("[name=name]").fill(name);
        page.locator("main button").click();
        page.waitForURL("**/mine/passkeys");
    }

    private static void signOut(Page page) {
        page.locator("header button").click();
        page.waitForURL("**/");
    }

    private Page signedIn(AccountId someone, String path, Page page) {
        page.navigate(links.next(someone, path, Duration.ofMinutes(5)));
        page.locator("main button").click();
        assertThat(page.url()).endsWith(path);
        return page;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
