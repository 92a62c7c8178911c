package org.consilia.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.InstitutionId;
import org.consilia.question.QuestionId;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AnswerRepository {

    private static final String SELECT = """
            select answer.id, question_id, state, doctor_id, institution_id, signed_at, review_due_on,
                   revision.number, revision.text, revision.words, revision.written_at,
                   case when state = 'DRAFT' then returned.reason end as returned_because
            from answer
            join lateral (
                select number, text, words, written_at
                from answer_revision
                where answer_id = answer.id
                order by number desc
                limit 1
            ) revision on true
            left join lateral (
                select reason
                from answer_decision
                where answer_id = answer.id and decision = 'RETURNED'
                order by decided_at desc
                limit 1
            ) returned on true
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;
    private final Vault vault;

    AnswerRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json, Vault vault) {
        this.vault = vault;
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** False if the doctor has an open answer to this question already. */
    boolean insert(AnswerId id, QuestionId question, DoctorId doctor, Instant now) {
        return jdbc.sql("""
                insert into answer (id, question_id, state, doctor_id, started_at)
                values (:id, :question, 'DRAFT', :doctor, :now)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("question", question.value())
                        .param("doctor", doctor.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Until the transaction ends, nobody else changes the doctor's open answer to a question. */
    void lock(QuestionId question, DoctorId doctor) {
        jdbc.sql("""
                select id
                from answer
                where question_id = :question and doctor_id = :doctor and state in ('DRAFT', 'IN_REVIEW')
                for update
                """)
                .param("question", question.value())
                .param("doctor", doctor.value())
                .query(String.class)
                .list();
    }

    void insert(Map<AnswerId, ImportedAnswer> imported) {
        var rows = imported.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into answer (id, question_id, state, institution_id, started_at)
                values (:id, :question, 'SIGNED', :institution, :now)
                """, rows);
        batches.batchUpdate("""
                insert into answer_revision (answer_id, number, text, written_by, written_at)
                values (:id, 1, :text::jsonb, null, :now)
                """, rows);
    }

    private SqlParameterSource row(AnswerId id, ImportedAnswer imported) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("question", imported.question().value())
                .addValue("institution", imported.institution().value())
                .addValue("text", json.writeValueAsString(imported.text()))
                .addValue("now", Timestamp.from(imported.importedAt()));
    }

    void revise(AnswerId id, AnswerText text, @Nullable AccountId writer, Instant now) {
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from answer_revision where answer_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into answer_revision (answer_id, number, words, written_by, written_at)
                values (:id, :number, :words, :writer, :now)
                """)
                .param("id", id.value())
                .param("number", number)
                .param("words", seal(id, number, text))
                .param("writer", writer == null ? null : writer.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean move(AnswerId id, AnswerState from, AnswerState to) {
        return jdbc.sql("update answer set state = :to where id = :id and state = :from")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void sign(AnswerId id, Instant now, LocalDate reviewDueOn) {
        jdbc.sql("update answer set signed_at = :now, review_due_on = :due where id = :id")
                .param("now", Timestamp.from(now))
                .param("due", reviewDueOn)
                .param("id", id.value())
                .update();
    }

    void decide(AnswerId id, String decision, String reason, AccountId editor, Instant now) {
        jdbc.sql("""
                insert into answer_decision (answer_id, decision, reason, decided_by, decided_at)
                values (:id, :decision, :reason, :editor, :now)
                """)
                .param("id", id.value())
                .param("decision", decision)
                .param("reason", vault.seal(SealedColumn.ANSWER_DECISION_REASON, id.value(), reason))
                .param("editor", editor.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Answer> find(AnswerId id) {
        return jdbc.sql(SELECT + "where answer.id = :id")
                .param("id", id.value())
                .query(this::toAnswer)
                .optional();
    }

    Optional<Answer> open(QuestionId question, DoctorId doctor) {
        return jdbc.sql(SELECT + """
                where question_id = :question and doctor_id = :doctor and state in ('DRAFT', 'IN_REVIEW')
                """)
                .param("question", question.value())
                .param("doctor", doctor.value())
                .query(this::toAnswer)
                .optional();
    }

    List<Answer> open(DoctorId doctor) {
        return jdbc.sql(SELECT + """
                where doctor_id = :doctor and state in ('DRAFT', 'IN_REVIEW')
                order by revision.written_at
                """)
                .param("doctor", doctor.value())
                .query(this::toAnswer)
                .list();
    }

    List<Answer> signed(Collection<QuestionId> questions) {
        return jdbc.sql(SELECT
                        + "where question_id = any(:questions) and state = 'SIGNED' order by signed_at, answer.id")
                .param("questions", questions.stream().map(QuestionId::value).toArray(String[]::new))
                .query(this::toAnswer)
                .list();
    }

    List<WithdrawnAnswer> withdrawn(Collection<QuestionId> questions) {
        return jdbc.sql("""
                select answer.id, question_id, decided_at, reason
                from answer
                join answer_decision on answer_id = answer.id and decision = 'WITHDRAWN'
                where question_id = any(:questions) and state = 'WITHDRAWN'
                order by decided_at
                """)
                .param("questions", questions.stream().map(QuestionId::value).toArray(String[]::new))
                .query((row, _) -> new WithdrawnAnswer(
                        new AnswerId(row.getString("id")),
                        new QuestionId(row.getString("question_id")),
                        row.getTimestamp("decided_at").toInstant(),
                        vault.open(SealedColumn.ANSWER_DECISION_REASON, row.getString("id"), row.getBytes("reason"))))
                .list();
    }

    Optional<AnswerText> text(AnswerId id, int revision) {
        return jdbc.sql("select number, text, words from answer_revision where answer_id = :id and number = :number")
                .param("id", id.value())
                .param("number", revision)
                .query((row, _) -> text(id, row))
                .optional();
    }

    List<Answer> inReview() {
        return jdbc.sql(SELECT + "where state = 'IN_REVIEW' order by revision.written_at limit 100")
                .query(this::toAnswer)
                .list();
    }

    private Answer toAnswer(ResultSet row, int number) throws SQLException {
        @Nullable String doctor = row.getString("doctor_id");
        @Nullable String institution = row.getString("institution_id");
        var signedAt = row.getTimestamp("signed_at");
        var id = new AnswerId(row.getString("id"));
        var reason = row.getBytes("returned_because");
        return new Answer(
                id,
                new QuestionId(row.getString("question_id")),
                AnswerState.valueOf(row.getString("state")),
                doctor == null ? null : new DoctorId(doctor),
                institution == null ? null : new InstitutionId(institution),
                text(id, row),
                row.getInt("number"),
                row.getTimestamp("written_at").toInstant(),
                signedAt == null ? null : signedAt.toInstant(),
                row.getObject("review_due_on", LocalDate.class),
                reason == null ? null : vault.open(SealedColumn.ANSWER_DECISION_REASON, id.value(), reason));
    }

    /** An institution's text was public before it came here and lies open; a doctor's is sealed, whoever may read it. */
    private AnswerText text(AnswerId id, ResultSet row) throws SQLException {
        @Nullable String open = row.getString("text");
        var text = open != null
                ? open
                : vault.open(
                        SealedColumn.ANSWER_REVISION_WORDS, boundTo(id, row.getInt("number")), row.getBytes("words"));
        return json.readValue(text, AnswerText.class);
    }

    private byte[] seal(AnswerId id, int number, AnswerText text) {
        return vault.seal(SealedColumn.ANSWER_REVISION_WORDS, boundTo(id, number), json.writeValueAsString(text));
    }

    private static String boundTo(AnswerId id, int number) {
        return id.value() + "/" + number;
    }
}
