package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NewAddressRepository {

    /** Whose it will be once it is confirmed. */
    record NewAddress(AccountId account, EmailAddress email) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    NewAddressRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** In the place of one that was given before, whose link no longer works. */
    void save(AccountId account, EmailAddress email, Instant now) {
        jdbc.sql("""
                insert into new_address (account_id, email, given_at)
                values (:account, :email, :now)
                on conflict (account_id) do update
                set email = excluded.email, given_at = excluded.given_at, token_hash = null
                """)
                .param("account", account.value())
                .param("email", vault.seal(SealedColumn.NEW_ADDRESS_EMAIL, row(account), email.value()))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<EmailAddress> find(AccountId account, Instant since) {
        return jdbc.sql("select email from new_address where account_id = :account and given_at > :since")
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .query((row, _) -> email(account, row))
                .optional();
    }

    /** The new mailbox and since when it waits, for a copy. */
    Optional<AccountCopies.GivenAddress> given(AccountId account) {
        return jdbc.sql("select email, given_at from new_address where account_id = :account")
                .param("account", account.value())
                .query((row, _) -> new AccountCopies.GivenAddress(
                        email(account, row).value(),
                        row.getTimestamp("given_at").toInstant()))
                .optional();
    }

    void change(AccountId account, Token token) {
        jdbc.sql("update new_address set token_hash = :hash where account_id = :account")
                .param("hash", token.hash())
                .param("account", account.value())
                .update();
    }

    boolean isOpen(Token token, Instant since) {
        return jdbc.sql("select exists (select 1 from new_address where token_hash = :hash and given_at > :since)")
                .param("hash", token.hash())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** What a link was for, and the link is used up. */
    Optional<NewAddress> take(Token token, Instant since) {
        return jdbc.sql("""
                delete from new_address where token_hash = :hash and given_at > :since returning account_id, email
                """)
                .param("hash", token.hash())
                .param("since", Timestamp.from(since))
                .query((row, _) -> {
                    var account = new AccountId(row.getObject("account_id", UUID.class));
                    return new NewAddress(account, email(account, row));
                })
                .optional();
    }

    /** False if there is none. */
    boolean delete(AccountId account) {
        return jdbc.sql("delete from new_address where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    void deleteGivenBefore(Instant before) {
        jdbc.sql("delete from new_address where given_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private EmailAddress email(AccountId account, ResultSet row) throws SQLException {
        return new EmailAddress(vault.open(SealedColumn.NEW_ADDRESS_EMAIL, row(account), row.getBytes("email")));
    }

    private static String row(AccountId account) {
        return account.value().toString();
    }
}
