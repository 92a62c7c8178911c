package org.consilia.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing one's address: it counts once somebody has opened a link in the new mailbox. That link changes the address
 * and nothing else, so that a slip of the finger lets no stranger in; the old mailbox is told at once.
 */
@Component
class NewAddresses {

    private static final Duration VALIDITY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccountRepository accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewAddresses(
            JdbcClient jdbc,
            Vault vault,
            AccountRepository accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Replaces one that was given before. */
    @Transactional
    public void give(AccountId account, EmailAddress email) {
        jdbc.sql("""
                insert into new_address (account_id, email, given_at)
                values (:account, :email, :now)
                on conflict (account_id) do update
                set email = excluded.email, given_at = excluded.given_at, token_hash = null
                """)
                .param("account", account.value())
                .param("email", vault.seal(SealedColumn.NEW_ADDRESS_EMAIL, row(account), email.value()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(Deed.GAVE_ADDRESS, Subject.account(account.value().toString()));
        events.publishEvent(new NewAddressGiven(account));
    }

    /** The mailbox that a link goes to. */
    Optional<EmailAddress> of(AccountId account) {
        return jdbc.sql("select email from new_address where account_id = :account")
                .param("account", account.value())
                .query((row, _) -> new EmailAddress(
                        vault.open(SealedColumn.NEW_ADDRESS_EMAIL, row(account), row.getBytes("email"))))
                .optional();
    }

    /** The new mailbox and since when it waits, for a copy. */
    Optional<AccountCopies.GivenAddress> given(AccountId account) {
        return jdbc.sql("select email, given_at from new_address where account_id = :account")
                .param("account", account.value())
                .query((row, _) -> new AccountCopies.GivenAddress(
                        vault.open(SealedColumn.NEW_ADDRESS_EMAIL, row(account), row.getBytes("email")),
                        row.getTimestamp("given_at").toInstant()))
                .optional();
    }

    /** The path of a new link for the new mailbox; the one before it no longer works. */
    @Transactional
    public String link(AccountId account) {
        var token = Token.next();
        jdbc.sql("update new_address set token_hash = :hash where account_id = :account")
                .param("hash", token.hash())
                .param("account", account.value())
                .update();
        return "/sign-in/address/" + token.value();
    }

    boolean isOpen(Token token) {
        return owner(token).isPresent();
    }

    /** False if the link is too old, was used, or somebody else has the address by now. */
    @Transactional
    public boolean confirm(Token token) {
        var owner = owner(token);
        if (owner.isEmpty()) {
            return false;
        }
        var account = owner.get();
        var email = of(account).orElseThrow();
        jdbc.sql("delete from new_address where account_id = :account")
                .param("account", account.value())
                .update();
        if (accounts.find(email).isPresent()) {
            return false;
        }
        accounts.change(account, email);
        audit.did(Deed.CHANGED_ADDRESS, Subject.account(account.value().toString()));
        return true;
    }

    private Optional<AccountId> owner(Token token) {
        return jdbc.sql("select account_id from new_address where token_hash = :hash and given_at > :since for update")
                .param("hash", token.hash())
                .param("since", Timestamp.from(clock.instant().minus(VALIDITY)))
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    private static String row(AccountId account) {
        return account.value().toString();
    }
}
