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

@Repository
class DoctorRepository {

    private static final String SELECT = """
            select doctor.id, account_id, doctor.name, languages, place, works_at, about, disclosure,
                   joined_at,
                   specialty_id, topic.name as specialty_name,
                   latest.register, latest.number, latest.method, latest.checked_at, latest.source, latest.next_check_on
            from doctor
            join topic on topic.id = doctor.specialty_id
            left join lateral (
                select register, number, method, checked_at, source, next_check_on
                from evidence
                where doctor_id = doctor.id
                order by checked_at desc, id desc
                limit 1
            ) latest on true
            """;

    private final JdbcClient jdbc;

    DoctorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                insert into evidence (doctor_id, register, number, method, checked_by, checked_at, source, next_check_on)
                values (:doctor, :register, :number, :method, :checkedBy, :checkedAt, :source, :nextCheckOn)
                """)
                .param("doctor", id.value())
                .param("register", evidence.register())
                .param("number", evidence.number())
                .param("method", evidence.method())
                .param("checkedBy", checkedBy.value())
                .param("checkedAt", Timestamp.from(evidence.checkedAt()))
                .param("source", evidence.source())
                .param("nextCheckOn", evidence.nextCheckOn())
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

    List<Evidence> evidence(DoctorId id) {
        return jdbc.sql("""
                select register, number, method, checked_at, source, next_check_on
                from evidence
                where doctor_id = :id
                order by checked_at desc, id desc
                """)
                .param("id", id.value())
                .query((row, _) -> toEvidence(row))
                .list();
    }

    private static Doctor toDoctor(ResultSet row, LocalDate today) throws SQLException {
        @Nullable Evidence latest = row.getString("register") == null ? null : toEvidence(row);
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
                Badge.of(latest, today));
    }

    private static Evidence toEvidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("register"),
                row.getString("number"),
                row.getString("method"),
                row.getTimestamp("checked_at").toInstant(),
                row.getString("source"),
                row.getObject("next_check_on", LocalDate.class));
    }
}
