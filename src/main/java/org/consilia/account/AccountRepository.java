package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class AccountRepository {

    private static final String SELECT = """
            select id, email, name, created_at, suspended_at,
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

    void change(AccountId id, EmailAddress email) {
        jdbc.sql("update account set email = :email, email_mark = :mark where id = :id")
                .param("email", seal(SealedColumn.ACCOUNT_EMAIL, id, email.value()))
                .param("mark", vault.mark(SealedColumn.ACCOUNT_EMAIL, email.value()))
                .param("id", id.value())
                .update();
    }

    void rename(AccountId id, String name) {
        jdbc.sql("update account set name = :name where id = :id")
                .param("name", seal(SealedColumn.ACCOUNT_NAME, id, name))
                .param("id", id.value())
                .update();
    }

    /** Whoever signs in at this moment waits for this, see the trigger on spring_session. */
    void suspend(AccountId id, String reason, Instant now) {
        jdbc.sql("update account set suspended_at = :now, suspension_reason = :reason where id = :id")
                .param("now", Timestamp.from(now))
                .param("reason", seal(SealedColumn.ACCOUNT_SUSPENSION_REASON, id, reason))
                .param("id", id.value())
                .update();
        endSessions(id);
    }

    /**
     * How many there were. A new address that was given in one of them and is not confirmed goes along: whoever is thrown
     * out must not find a way back by it.
     */
    int endSessions(AccountId id) {
        jdbc.sql("delete from new_address where account_id = :id")
                .param("id", id.value())
                .update();
        return jdbc.sql("delete from spring_session where principal_name = :name")
                .param("name", id.value().toString())
                .update();
    }

    void restore(AccountId id) {
        jdbc.sql("update account set suspended_at = null, suspension_reason = null where id = :id")
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

    /** Until the transaction ends, this account is not erased. */
    void hold(AccountId id) {
        jdbc.sql("select id from account where id = :id for key share")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** With everything that would let somebody in as this account. */
    void delete(AccountId id) {
        jdbc.sql("delete from link_wish where email_mark = (select email_mark from account where id = :id)")
                .param("id", id.value())
                .update();
        endSessions(id);
        for (var table : List.of("one_time_link", "passkey", "recovery")) {
            jdbc.sql("delete from " + table + " where account_id = :id")
                    .param("id", id.value())
                    .update();
        }
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

    List<Account> all(Collection<AccountId> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(this::toAccount)
                .list();
    }

    boolean hasPasskey(AccountId id) {
        return jdbc.sql("select exists (select 1 from passkey where account_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<Account> having(Role role) {
        return byName(jdbc.sql(SELECT + "where id in (select account_id from account_role where role = :role)")
                .param("role", role.name()));
    }

    List<Account> havingRoles() {
        return byName(jdbc.sql(SELECT + "where id in (select account_id from account_role)"));
    }

    int count(Role role) {
        return jdbc.sql("select count(*) from account_role where role = :role")
                .param("role", role.name())
                .query(Integer.class)
                .single();
    }

    int countHavingRoles() {
        return jdbc.sql("select count(distinct account_id) from account_role")
                .query(Integer.class)
                .single();
    }

    private List<Account> byName(StatementSpec found) {
        return found.query(this::toAccount).stream()
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
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("suspended_at") == null ? AccountState.ACTIVE : AccountState.SUSPENDED);
    }

    private byte @Nullable [] seal(SealedColumn column, AccountId id, @Nullable String text) {
        return text == null ? null : vault.seal(column, id.value().toString(), text);
    }

    private @Nullable String open(SealedColumn column, AccountId id, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(column, id.value().toString(), sealed);
    }
}
