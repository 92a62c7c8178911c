package org.consilia.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has a link sent to whoever may have one. */
@Component
class WishGranting {

    /**
     * More links than this in a quarter of an hour are put off: somebody with many networks may be filling an inbox.
     * Granted ones count, sent or not: a mail server that comes back must not pour them all out at once. Four times what one network may ask for, so that no stranger alone keeps anybody waiting.
     */
    private static final int MAX_LINKS = 20;

    private final Accounts accounts;
    private final Tries tries;
    private final ApplicationEventPublisher events;

    WishGranting(Accounts accounts, Tries tries, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.tries = tries;
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
        if (!tries.count("link of\n" + account.id().value(), MAX_LINKS)) {
            return false;
        }
        events.publishEvent(new SignInRequested(account.id(), destination));
        return true;
    }
}
