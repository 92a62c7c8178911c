package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.permit.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

@ConsiliaTest
class IdentityProviderTests {

    private static final StandInIssuer ISSUER = start();

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        properties.add("consilia.signin.oidc.name", () -> "Ostermere Hospital");
        properties.add("consilia.signin.oidc.issuer", ISSUER::address);
        properties.add("consilia.signin.oidc.client-id", () -> StandInIssuer.CLIENT);
        properties.add("consilia.signin.oidc.client-secret", () -> "secret");
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void theButtonNamesTheProvider() {
        assertThat(new Visitor(pages).get("/sign-in"))
                .bodyText()
                .contains("Sign in with Ostermere Hospital", "href=\"/sign-in/with/provider\"");
    }

    @Test
    void aConfirmedAddressFindsItsAccount() {
        var email = People.someAddress();
        var editor = accounts.add(email, "An editor", Role.EDITOR);
        var visitor = new Visitor(pages);
        assertThat(comeBack(visitor, Map.of("email", email.value(), "email_verified", true)))
                .isEqualTo("/editing");
        assertThat(visitor.get("/editing")).hasStatusOk();
        assertThat(audit.of(Subject.account(editor.value().toString())))
                .anyMatch(entry -> entry.deed() == Deed.SIGNED_IN && "by:provider".equals(entry.detail()));
    }

    @Test
    void anAddressThatIsNotConfirmedThereFindsNone() {
        var email = People.someAddress();
        accounts.of(email);
        var visitor = new Visitor(pages);
        assertThat(comeBack(visitor, Map.of("email", email.value(), "email_verified", false)))
                .isEqualTo("/sign-in/unknown");
        assertThat(comeBack(visitor, Map.of("email", email.value()))).isEqualTo("/sign-in/unknown");
        assertThat(visitor.get("/mine")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void whoHasNoAccountGetsNone() {
        var email = People.someAddress();
        assertThat(comeBack(new Visitor(pages), Map.of("email", email.value(), "email_verified", true)))
                .isEqualTo("/sign-in/unknown");
        assertThat(accounts.find(email)).isEmpty();
    }

    @Test
    void noRoleComesFromTheProvider() {
        var email = People.someAddress();
        accounts.of(email);
        var visitor = new Visitor(pages);
        Map<String, Object> claims =
                Map.of("email", email.value(), "email_verified", true, "roles", "OPERATOR", "groups", "ROLE_OPERATOR");
        assertThat(comeBack(visitor, claims)).isEqualTo("/mine");
        assertThat(visitor.get("/operate")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aProvidersWordIsNotAFreshSignIn() {
        var email = People.someAddress();
        accounts.add(email, "An operator", Role.OPERATOR);
        var visitor = new Visitor(pages);
        comeBack(visitor, Map.of("email", email.value(), "email_verified", true));
        assertThat(visitor.post("/operate/editors")).hasRedirectedUrl("/sign-in/again");
    }

    @Test
    void whatWasMadeForSomebodyElsesVisitIsRefused() {
        var email = People.someAddress();
        accounts.of(email);
        var visitor = new Visitor(pages);
        var sent = setOff(visitor);
        ISSUER.say("another nonce", Map.of("email", email.value(), "email_verified", true));
        assertThat(Visitor.redirect(visitor.get("/sign-in/from/provider?code=any&state=" + sent.state())))
                .isEqualTo("/sign-in/unknown");
    }

    private record Sent(String state, String nonce) {}

    private Sent setOff(Visitor visitor) {
        var address = Visitor.redirect(visitor.get("/sign-in/with/provider"));
        assertThat(address).startsWith(ISSUER.address() + "/authorize?");
        var parameters =
                UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams();
        assertThat(parameters.getFirst("redirect_uri")).endsWith("/sign-in/from/provider");
        return new Sent(decoded(parameters.getFirst("state")), decoded(parameters.getFirst("nonce")));
    }

    /** Goes to the provider and back with what it says, and follows where that leads. */
    private String comeBack(Visitor visitor, Map<String, Object> claims) {
        var sent = setOff(visitor);
        ISSUER.say(sent.nonce(), claims);
        return Visitor.redirect(visitor.get("/sign-in/from/provider?code=any&state=" + sent.state()));
    }

    private static String decoded(@Nullable String parameter) {
        return URLDecoder.decode(String.valueOf(parameter), StandardCharsets.UTF_8);
    }

    private static StandInIssuer start() {
        try {
            return new StandInIssuer();
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
    }
}
