package org.consilia.account;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has a link sent to whoever may have one. */
@Component
class WishGranting {

    /**
     * More links than this in a quarter of an hour are put off: somebody with many networks may be filling an inbox.
     * Four times what one network may ask for, so that no stranger alone keeps anybody waiting.
     */
    private static final int MAX_LINKS = 20;

    private static final Duration LINKS_COUNTED_FOR = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;

    WishGranting(Accounts accounts, OneTimeLinks links, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.events = events;
    }

    /** False if the inbox has had enough for now: then again later. */
    boolean grant(EmailAddress email) {
        return accounts.find(email)
                .filter(account -> !account.isSuspended())
                .map(account -> send(account, account.home()))
                .orElse(true);
    }

    boolean send(Account account, String destination) {
        if (links.madeSince(account.id(), LINKS_COUNTED_FOR) >= MAX_LINKS) {
            return false;
        }
        events.publishEvent(new SignInRequested(account.id(), destination));
        return true;
    }
}
