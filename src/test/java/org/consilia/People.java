package org.consilia;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people for tests, each with an address of their own. */
public final class People {

    private People() {}

    public static EmailAddress someAddress() {
        return EmailAddress.of(UUID.randomUUID() + "@example.org").orElseThrow();
    }

    public static AccountId somebody(Accounts accounts) {
        return accounts.of(someAddress());
    }

    /** Sends a request as somebody who signed in a moment ago. */
    public static RequestPostProcessor as(AccountId account, String... roles) {
        return as(account, Duration.ZERO, roles);
    }

    /** Sends a request as somebody who signed in by a link some time ago. */
    public static RequestPostProcessor as(AccountId account, Duration ago, String... roles) {
        var all = Stream.concat(Stream.of("ASKER"), Arrays.stream(roles))
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role));
        var proof = FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.OTT_AUTHORITY)
                .issuedAt(Instant.now().minus(ago))
                .build();
        return user(account.value().toString())
                .authorities(Stream.concat(all, Stream.of(proof)).toList());
    }
}
