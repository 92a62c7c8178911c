package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilia.permit.Role;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final String SELECT = """
            select id, email, name, created_at,
                   array(select role from account_role where account_id = account.id) as roles
            from account
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    AccountRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Inserts, unless the address has just got an account from somebody else's hand. */
    void insert(Account account) {
        var email = account.email() == null ? null : account.email().value();
        jdbc.sql("""
                insert into account (id, email, email_mark, name, created_at)
                values (:id, :email, :mark, :name, :createdAt)
                on conflict (email_mark) do nothing
                """)
                .param("id", account.id().value())
                .param("email", seal(SealedColumn.ACCOUNT_EMAIL, account.id(), email))
                .param("mark", email == null ? null : vault.mark(SealedColumn.ACCOUNT_EMAIL, email))
                .param("name", seal(SealedColumn.ACCOUNT_NAME, account.id(), account.name()))
                .param("createdAt", Timestamp.from(account.createdAt()))
                .update();
    }

    void rename(AccountId id, String name) {
        jdbc.sql("update account set name = :name where id = :id")
                .param("name", seal(SealedColumn.ACCOUNT_NAME, id, name))
                .param("id", id.value())
                .update();
    }

    /** False if the account has the role already. */
    boolean grant(AccountId id, Role role, Instant now) {
        return jdbc.sql("""
                insert into account_role (account_id, role, granted_at)
                values (:id, :role, :now)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("role", role.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Until the transaction ends, nothing new can be kept for this account. */
    void lock(AccountId id) {
        jdbc.sql("select id from account where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** With the links and sessions that would let somebody in as this account. */
    void delete(AccountId id) {
        jdbc.sql("delete from one_time_link where account_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from spring_session where principal_name = :id")
                .param("id", id.value().toString())
                .update();
        jdbc.sql("delete from account where id = :id").param("id", id.value()).update();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::toAccount)
                .optional();
    }

    Optional<Account> find(EmailAddress email) {
        return jdbc.sql(SELECT + "where email_mark = :mark")
                .param("mark", vault.mark(SealedColumn.ACCOUNT_EMAIL, email.value()))
                .query(this::toAccount)
                .optional();
    }

    List<Account> having(Role role) {
        return jdbc
                .sql(SELECT + "where id in (select account_id from account_role where role = :role)")
                .param("role", role.name())
                .query(this::toAccount)
                .stream()
                .sorted(Comparator.comparing(account -> String.valueOf(account.name())))
                .toList();
    }

    private Account toAccount(ResultSet row, int number) throws SQLException {
        var id = new AccountId(row.getObject("id", UUID.class));
        var email = open(SealedColumn.ACCOUNT_EMAIL, id, row.getBytes("email"));
        var roles = (String[]) row.getArray("roles").getArray();
        return new Account(
                id,
                email == null ? null : new EmailAddress(email),
                open(SealedColumn.ACCOUNT_NAME, id, row.getBytes("name")),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant());
    }

    private byte @Nullable [] seal(SealedColumn column, AccountId id, @Nullable String text) {
        return text == null ? null : vault.seal(column, id.value().toString(), text);
    }

    private @Nullable String open(SealedColumn column, AccountId id, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(column, id.value().toString(), sealed);
    }
}
