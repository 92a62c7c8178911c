package org.consilia.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets those in who may and who have shown within the last minutes that it is them: by a passkey or by a link. A
 * provider's word does not count, since it may only repeat what its own session says.
 */
class FreshSignIn implements AuthorizationManager<RequestAuthorizationContext> {

    /** Long enough for one form, too short for a forgotten screen. */
    static final Duration FRESH_FOR = Duration.ofMinutes(5);

    private static final Set<String> PROOFS =
            Set.of(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, FactorGrantedAuthority.OTT_AUTHORITY);

    /** May, but has to show again that it is them. */
    static final class Stale extends AuthorizationDecision {

        Stale() {
            super(false);
        }
    }

    private final AuthorizationManager<RequestAuthorizationContext> allowed;
    private final Clock clock;

    FreshSignIn(AuthorizationManager<RequestAuthorizationContext> allowed, Clock clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
        var result = allowed.authorize(who, request);
        return result == null || !result.isGranted() || isFresh(who.get()) ? result : new Stale();
    }

    private boolean isFresh(@Nullable Authentication who) {
        var since = clock.instant().minus(FRESH_FOR);
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(authority -> authority instanceof FactorGrantedAuthority proof
                                && PROOFS.contains(proof.getAuthority())
                                && proof.getIssuedAt().isAfter(since));
    }
}
