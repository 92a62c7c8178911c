package org.consilia.doctor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ApplicationRepository {

    private static final String SELECT =
            "select id, account_id, state, words, changed_at, sent_at, decided_at, reason from application ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    ApplicationRepository(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** Of two that one person starts at once, the first is kept. */
    void insert(String id, AccountId account, ApplicationWords words, Instant now) {
        jdbc.sql("""
                insert into application (id, account_id, state, words, changed_at)
                values (:id, :account, 'DRAFT', :words, :now)
                on conflict (account_id) where state in ('DRAFT', 'WAITING') do nothing
                """)
                .param("id", id)
                .param("account", account.value())
                .param("words", seal(id, words))
                .param("now", Timestamp.from(now))
                .update();
    }

    void change(String id, ApplicationWords words, Instant now) {
        jdbc.sql("update application set words = :words, changed_at = :now where id = :id and state = 'DRAFT'")
                .param("words", seal(id, words))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    boolean send(String id, Instant now) {
        return jdbc.sql("update application set state = 'WAITING', sent_at = :now where id = :id and state = 'DRAFT'")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Of two who decide at once, one does. */
    boolean decide(String id, ApplicationState to, UUID who, @Nullable String reason, Instant now) {
        return jdbc.sql("""
                update application set state = :to, decided_at = :now, decided_by = :who, reason = :reason
                where id = :id and state = 'WAITING'
                """)
                        .param("to", to.name())
                        .param("now", Timestamp.from(now))
                        .param("who", who)
                        .param(
                                "reason",
                                reason == null ? null : vault.seal(SealedColumn.APPLICATION_REASON, id, reason))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** With its documents and look-ups. */
    void delete(String id) {
        jdbc.sql("delete from application where id = :id").param("id", id).update();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from application where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Decided before a moment, with their documents. */
    List<String> deleteDecided(Instant before) {
        return jdbc.sql("delete from application where decided_at < :before returning id")
                .param("before", Timestamp.from(before))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    List<String> deleteDrafts(Instant before) {
        return jdbc.sql("delete from application where state = 'DRAFT' and changed_at < :before returning id")
                .param("before", Timestamp.from(before))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    Optional<Application> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::toApplication)
                .optional();
    }

    /** Somebody's applications, the latest first. */
    List<Application> of(AccountId account) {
        return jdbc.sql(SELECT + "where account_id = :account order by changed_at desc, id")
                .param("account", account.value())
                .query(this::toApplication)
                .list();
    }

    List<Application> waiting() {
        return jdbc.sql(SELECT + "where state = 'WAITING' order by sent_at limit 100")
                .query(this::toApplication)
                .list();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from application where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** Gives a number to an application, unless another's has it. */
    void claim(GivenNumber number, String id) {
        jdbc.sql("insert into application_number (mark, application_id) values (:mark, :id) on conflict do nothing")
                .param("mark", mark(number))
                .param("id", id)
                .update();
    }

    void letGo(String id) {
        jdbc.sql("delete from application_number where application_id = :id")
                .param("id", id)
                .update();
    }

    /** Somebody else's application that holds a number. */
    Optional<String> holder(GivenNumber number, AccountId except) {
        return jdbc.sql("""
                select application.id
                from application_number
                join application on application.id = application_id
                where mark = :mark and account_id <> :except
                """)
                .param("mark", mark(number))
                .param("except", except.value())
                .query(String.class)
                .optional();
    }

    void clash(String id, @Nullable DoctorId doctor, @Nullable String other, Instant now) {
        jdbc.sql("""
                insert into number_clash (application_id, doctor_id, other_id, seen_at)
                values (:id, :doctor, :other, :now)
                on conflict do nothing
                """)
                .param("id", id)
                .param("doctor", doctor == null ? null : doctor.value())
                .param("other", other)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The latest first. */
    List<NumberClash> clashes() {
        return jdbc.sql("""
                select application_id, account_id, doctor_id, other_id, seen_at
                from number_clash
                join application on application.id = application_id
                order by seen_at desc
                limit 100
                """)
                .query((row, _) -> {
                    @Nullable String doctor = row.getString("doctor_id");
                    return new NumberClash(
                            row.getString("application_id"),
                            new AccountId(row.getObject("account_id", UUID.class)),
                            doctor == null ? null : new DoctorId(doctor),
                            row.getString("other_id"),
                            row.getTimestamp("seen_at").toInstant());
                })
                .list();
    }

    private Application toApplication(ResultSet row, int rowNumber) throws SQLException {
        var id = row.getString("id");
        var words = vault.sealed(SealedColumn.APPLICATION_WORDS, id, row.getBytes("words"));
        var reason = row.getBytes("reason");
        return new Application(
                id,
                new AccountId(row.getObject("account_id", UUID.class)),
                ApplicationState.valueOf(row.getString("state")),
                json.readValue(words.text(), ApplicationWords.class),
                row.getTimestamp("changed_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "decided_at"),
                reason == null ? null : vault.open(SealedColumn.APPLICATION_REASON, id, reason));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private byte[] seal(String id, ApplicationWords words) {
        return vault.seal(SealedColumn.APPLICATION_WORDS, id, json.writeValueAsString(words));
    }

    private byte[] mark(GivenNumber number) {
        return vault.mark(SealedColumn.APPLICATION_WORDS, number.key());
    }
}
