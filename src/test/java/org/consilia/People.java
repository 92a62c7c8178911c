package org.consilia;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
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

    /** Sends a request as somebody who is signed in. */
    public static RequestPostProcessor as(AccountId account, String... roles) {
        var all = Stream.concat(Stream.of("ASKER"), Arrays.stream(roles)).toArray(String[]::new);
        return user(account.value().toString()).roles(all);
    }
}
