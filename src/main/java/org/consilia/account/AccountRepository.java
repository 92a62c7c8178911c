package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilia.permit.Role;
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

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts, unless the address has just got an account from somebody else's hand. */
    void insert(Account account) {
        jdbc.sql("""
                insert into account (id, email, name, created_at)
                values (:id, :email, :name, :createdAt)
                on conflict (email) do nothing
                """)
                .param("id", account.id().value())
                .param("email", account.email() == null ? null : account.email().value())
                .param("name", account.name())
                .param("createdAt", Timestamp.from(account.createdAt()))
                .update();
    }

    void rename(AccountId id, String name) {
        jdbc.sql("update account set name = :name where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
    }

    void grant(AccountId id, Role role, Instant now) {
        jdbc.sql("""
                insert into account_role (account_id, role, granted_at)
                values (:id, :role, :now)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("role", role.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(AccountRepository::toAccount)
                .optional();
    }

    Optional<Account> find(EmailAddress email) {
        return jdbc.sql(SELECT + "where email = :email")
                .param("email", email.value())
                .query(AccountRepository::toAccount)
                .optional();
    }

    List<Account> having(Role role) {
        return jdbc.sql(SELECT + """
                where id in (select account_id from account_role where role = :role)
                order by name, email
                """)
                .param("role", role.name())
                .query(AccountRepository::toAccount)
                .list();
    }

    private static Account toAccount(ResultSet row, int number) throws SQLException {
        @Nullable String email = row.getString("email");
        var roles = (String[]) row.getArray("roles").getArray();
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                email == null ? null : new EmailAddress(email),
                row.getString("name"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant());
    }
}
