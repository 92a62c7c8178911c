package org.consilia.doctor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DoctorRepository {

    private static final String SELECT = """
            select doctor.id, account_id, doctor.name, languages, place, works_at, about, disclosure,
                   joined_at,
                   specialty_id, topic.name as specialty_name,
                   (
                       select json_agg(json_build_object(
                           'register', register, 'number', number, 'method', method, 'checkedAt', checked_at,
                           'source', source, 'nextCheckOn', next_check_on, 'isInForce', is_in_force,
                           'specialist', specialist, 'hash', hash) order by checked_on desc, id desc)
                       from evidence
                       cross join lateral (select (checked_at at time zone 'UTC')::date as checked_on) as checked
                       where doctor_id = doctor.id
                   ) as checks
            from doctor
            join topic on topic.id = doctor.specialty_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DoctorRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(DoctorId id, NewDoctor doctor, Instant now) {
        jdbc.sql("""
                insert into doctor (id, account_id, name, specialty_id, languages, place, works_at, about, disclosure,
                    joined_at)
                values (:id, :account, :name, :specialty, :languages, :place, :worksAt, :about, :disclosure, :now)
                """)
                .param("id", id.value())
                .param("account", doctor.account().value())
                .param("name", doctor.name())
                .param("specialty", doctor.specialty().value())
                .param("languages", doctor.languages().toArray(String[]::new))
                .param("place", doctor.place())
                .param("worksAt", doctor.worksAt())
                .param("about", doctor.about())
                .param("disclosure", doctor.disclosure())
                .param("now", Timestamp.from(now))
                .update();
    }

    void append(DoctorId id, Evidence evidence, AccountId checkedBy) {
        jdbc.sql("""
                insert into evidence (doctor_id, register, number, method, checked_by, checked_at, source, next_check_on,
                    is_in_force, specialist, hash)
                values (:doctor, :register, :number, :method, :checkedBy, :checkedAt, :source, :nextCheckOn,
                    :isInForce, :specialist, :hash)
                """)
                .param("doctor", id.value())
                .param("register", evidence.register())
                .param("number", evidence.number())
                .param("method", evidence.method())
                .param("checkedBy", checkedBy.value())
                .param("checkedAt", Timestamp.from(evidence.checkedAt()))
                .param("source", evidence.source())
                .param("nextCheckOn", evidence.nextCheckOn())
                .param("isInForce", evidence.isInForce())
                .param("specialist", evidence.specialist())
                .param("hash", evidence.hash())
                .update();
    }

    Optional<Doctor> find(DoctorId id, LocalDate today) {
        return jdbc.sql(SELECT + "where doctor.id = :id")
                .param("id", id.value())
                .query((row, _) -> toDoctor(row, today))
                .optional();
    }

    Optional<Doctor> find(AccountId account, LocalDate today) {
        return jdbc.sql(SELECT + "where account_id = :account")
                .param("account", account.value())
                .query((row, _) -> toDoctor(row, today))
                .optional();
    }

    List<Doctor> all(Collection<DoctorId> ids, LocalDate today) {
        return jdbc.sql(SELECT + "where doctor.id = any(:ids)")
                .param("ids", ids.stream().map(DoctorId::value).toArray(String[]::new))
                .query((row, _) -> toDoctor(row, today))
                .list();
    }

    List<Doctor> all(LocalDate today) {
        return jdbc.sql(SELECT + "order by doctor.name")
                .query((row, _) -> toDoctor(row, today))
                .list();
    }

    /** Who made each check, in the order of the licence's checks. */
    List<AccountId> checkers(DoctorId id) {
        return jdbc.sql("""
                select checked_by
                from evidence
                where doctor_id = :id
                order by (checked_at at time zone 'UTC')::date desc, id desc
                """)
                .param("id", id.value())
                .query((row, _) -> new AccountId(row.getObject("checked_by", UUID.class)))
                .list();
    }

    /** Another doctor in whose evidence a number is; what people write between its parts does not count. */
    Optional<DoctorId> holder(String register, String number, AccountId except) {
        return jdbc.sql("""
                select doctor.id
                from evidence
                join doctor on doctor.id = doctor_id
                where lower(register) = lower(:register) and account_id <> :except
                  and upper(regexp_replace(number, '[^[:alnum:]]', '', 'g'))
                    = upper(regexp_replace(:number, '[^[:alnum:]]', '', 'g'))
                limit 1
                """)
                .param("register", register)
                .param("number", number)
                .param("except", except.value())
                .query((row, _) -> new DoctorId(row.getString("id")))
                .optional();
    }

    private Doctor toDoctor(ResultSet row, LocalDate today) throws SQLException {
        @Nullable String checks = row.getString("checks");
        var licence = new Licence(checks == null ? List.of() : List.of(json.readValue(checks, Evidence[].class)));
        var specialty = new Topic(
                new TopicId(row.getString("specialty_id")), row.getString("specialty_name"), Topic.Kind.SPECIALTY);
        return new Doctor(
                new DoctorId(row.getString("id")),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                specialty,
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("place"),
                row.getString("works_at"),
                row.getString("about"),
                row.getString("disclosure"),
                row.getTimestamp("joined_at").toInstant(),
                licence.badge(today),
                licence);
    }
}
