package org.consilia.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing one's address: it counts once somebody has opened a link in the new mailbox. That link changes the address
 * and nothing else, so that a slip of the finger lets no stranger in. The old mailbox is told at once: until the change
 * counts, whoever reads that one can call it off, and signing out everywhere does so too.
 */
@Component
class NewAddresses {

    /** What became of an address when its link was used. */
    enum Outcome {
        CHANGED,
        /** The link is too old, was used, or the change was called off. */
        TOO_LATE,
        /** Somebody else has the address by now. */
        TAKEN
    }

    private static final Duration VALIDITY = Duration.ofDays(1);

    /**
     * So often in a quarter of an hour somebody may have such mails sent, and one mailbox gets them, from however many
     * accounts. More would make this site a way to fill the inbox of anybody.
     */
    private static final int TRIES = 5;

    private final NewAddressRepository repository;
    private final AccountRepository accounts;
    private final Tries tries;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewAddresses(
            NewAddressRepository repository,
            AccountRepository accounts,
            Tries tries,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.tries = tries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Replaces one that was given before. False if there were too many tries lately: then nothing is sent. */
    @Transactional
    public boolean give(AccountId account, EmailAddress email) {
        if (!tries.count("new address of\n" + account.value(), TRIES)
                || !tries.count("new address\n" + email.value(), TRIES)) {
            return false;
        }
        repository.save(account, email, clock.instant());
        audit.did(Deed.GAVE_ADDRESS, subject(account));
        events.publishEvent(new NewAddressGiven(account));
        return true;
    }

    /** The mailbox that a link goes to, as long as the link would work. */
    Optional<EmailAddress> of(AccountId account) {
        return repository.find(account, oldest());
    }

    /** The path of a new link for the new mailbox; the one before it no longer works. */
    @Transactional
    public String link(AccountId account) {
        var token = Token.next();
        repository.change(account, token);
        return "/sign-in/address/" + token.value();
    }

    /** The old address stays. */
    @Transactional
    public void withdraw(AccountId account) {
        if (repository.delete(account)) {
            audit.did(Deed.KEPT_ADDRESS, subject(account));
        }
    }

    boolean isOpen(Token token) {
        return repository.isOpen(token, oldest());
    }

    /** Of two people who confirm the same address at the same moment, the database refuses one. */
    @Transactional
    public Outcome confirm(Token token) {
        var given = repository.take(token, oldest());
        if (given.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        var account = given.get().account();
        var email = given.get().email();
        if (accounts.find(email).isPresent()) {
            return Outcome.TAKEN;
        }
        accounts.change(account, email);
        audit.did(Deed.CHANGED_ADDRESS, subject(account));
        return Outcome.CHANGED;
    }

    /** Rides on the round that deletes old links: an address that nobody confirmed in time is of no use to anybody. */
    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        if (event.kind() == Pack.Kept.SIGN_IN_LINKS) {
            repository.deleteGivenBefore(oldest());
        }
    }

    private Instant oldest() {
        return clock.instant().minus(VALIDITY);
    }

    private static Subject subject(AccountId account) {
        return Subject.account(account.value().toString());
    }
}
