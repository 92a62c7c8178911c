package org.consilia.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * An OpenID Connect provider that the operator trusts, such as a hospital's. It says whose mailbox somebody has, and
 * nothing else: who has no account here gets none, and roles are given here alone. Of what it tells, only the account's
 * id is kept.
 */
@Component
public class IdentityProvider implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The one provider's name in addresses. */
    private static final String ID = "provider";

    static final String START = "/sign-in/with";
    static final String BACK = "/sign-in/from";

    private final OidcUserService claims = new OidcUserService();
    private final Accounts accounts;
    private final String name;
    private final String issuer;
    private final String clientId;
    private final String clientSecret;

    IdentityProvider(
            Accounts accounts,
            @Value("${consilia.signin.oidc.name:}") String name,
            @Value("${consilia.signin.oidc.issuer:}") String issuer,
            @Value("${consilia.signin.oidc.client-id:}") String clientId,
            @Value("${consilia.signin.oidc.client-secret:}") String clientSecret) {
        this.accounts = accounts;
        this.name = name;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    public boolean isConfigured() {
        return !issuer.isBlank();
    }

    /** What the button calls it. */
    public String name() {
        return name.isBlank() ? issuer : name;
    }

    public String path() {
        return START + "/" + ID;
    }

    /** Asks the provider for its addresses when somebody first wants to use it: a start does not wait for it. */
    ClientRegistrationRepository registrations(String address) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                        .registrationId(ID)
                        .clientId(clientId)
                        .clientSecret(clientSecret)
                        .redirectUri(address + BACK + "/" + ID)
                        .scope(OidcScopes.OPENID, OidcScopes.EMAIL)
                        .build()));
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var told = claims.loadUser(request);
        var account = EmailAddress.of(String.valueOf(told.getEmail()))
                .filter(_ -> Boolean.TRUE.equals(told.getEmailVerified()))
                .flatMap(accounts::find)
                .filter(found -> !found.isSuspended())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("unknown")));
        var id = OidcIdToken.withTokenValue("not-kept")
                .subject(account.id().value().toString())
                .build();
        return new DefaultOidcUser(SignIn.authorities(account.roles()), id);
    }
}
