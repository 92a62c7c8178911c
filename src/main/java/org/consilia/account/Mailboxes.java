package org.consilia.account;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody is written to, and which link may be in that mail. */
@Component
public class Mailboxes {

    /** What a mail's link is for. */
    public enum Purpose {
        /** News: the link lets askers in, and others once they have used their passkey. */
        NEWS,
        /** The link lets in whoever it is: somebody checked. */
        VOUCHED,
        /** The link shows that a new mailbox is theirs, and lets nobody in. */
        NEW_ADDRESS
    }

    /** A mailbox and the path of a link of this site. */
    public record Envelope(EmailAddress to, String path) {}

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final NewAddresses newAddresses;

    Mailboxes(Accounts accounts, OneTimeLinks links, NewAddresses newAddresses) {
        this.accounts = accounts;
        this.links = links;
        this.newAddresses = newAddresses;
    }

    /**
     * For one mailbox, or for whichever somebody has by now. Nothing for whoever has none, as the first operator and the
     * made-up people of the demonstration.
     */
    public Optional<Envelope> envelope(
            AccountId account, @Nullable EmailAddress to, Purpose purpose, String destination, Duration validity) {
        return Optional.ofNullable(to)
                .or(() -> mailbox(account, purpose))
                .filter(email -> !email.isUndeliverable())
                .map(email -> new Envelope(email, path(account, purpose, destination, validity)));
    }

    private Optional<EmailAddress> mailbox(AccountId account, Purpose purpose) {
        return purpose == Purpose.NEW_ADDRESS
                ? newAddresses.of(account)
                : accounts.find(account).map(Account::email);
    }

    private String path(AccountId account, Purpose purpose, String destination, Duration validity) {
        return switch (purpose) {
            case NEWS -> links.mailed(account, destination, validity);
            case VOUCHED -> links.next(account, destination, validity);
            case NEW_ADDRESS -> newAddresses.link(account);
        };
    }
}
