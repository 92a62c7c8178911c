package org.consilia.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerId;
import org.consilia.question.QuestionId;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionRepository {

    private static final String SELECT = """
            select id, question_id, answer_id, revision, kind, reason, decided_by, decided_at
            from decision
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    DecisionRepository(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Until the transaction ends, nobody else decides on this answer. */
    void lock(AnswerId answer) {
        jdbc.sql("select pg_advisory_xact_lock(7203, hashtext(:answer))")
                .param("answer", answer.value())
                .query((row, _) -> true)
                .single();
    }

    void insert(
            DecisionKind kind,
            QuestionId question,
            @Nullable Answer answer,
            @Nullable String reason,
            AccountId editor) {
        var id = PublicId.next();
        jdbc.sql("""
                insert into decision (id, question_id, answer_id, revision, kind, reason, decided_by, decided_at)
                values (:id, :question, :answer, :revision, :kind, :reason, :editor, :now)
                """)
                .param("id", id)
                .param("question", question.value())
                .param("answer", answer == null ? null : answer.id().value())
                .param("revision", answer == null ? null : answer.revision())
                .param("kind", kind.name())
                .param("reason", reason == null ? null : vault.seal(SealedColumn.DECISION_REASON, id, reason))
                .param("editor", editor.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** All on a question and its answers, the earliest first. */
    List<Decision> of(QuestionId question) {
        return jdbc.sql(SELECT + "where question_id = :question order by number")
                .param("question", question.value())
                .query(this::toDecision)
                .list();
    }

    List<Decision> latest() {
        return jdbc.sql(SELECT + "order by number desc limit 100")
                .query(this::toDecision)
                .list();
    }

    /** The last decision on an answer, if it is a first signature. */
    Optional<Decision> firstSignature(AnswerId answer) {
        return jdbc.sql(SELECT + "where answer_id = :answer order by number desc limit 1")
                .param("answer", answer.value())
                .query(this::toDecision)
                .optional()
                .filter(decision -> decision.kind() == DecisionKind.FIRST_SIGNATURE);
    }

    /** Those of some answers that one editor has signed and another must. */
    Set<AnswerId> signedOnce(Collection<AnswerId> answers) {
        return jdbc
                .sql("""
                        select answer_id
                        from (
                            select distinct on (answer_id) answer_id, kind
                            from decision
                            where answer_id = any(:answers)
                            order by answer_id, number desc
                        ) last
                        where kind = 'FIRST_SIGNATURE'
                        """)
                .param("answers", answers.stream().map(AnswerId::value).toArray(String[]::new))
                .query((row, _) -> new AnswerId(row.getString("answer_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private Decision toDecision(ResultSet row, int number) throws SQLException {
        @Nullable String answer = row.getString("answer_id");
        var reason = row.getBytes("reason");
        return new Decision(
                new QuestionId(row.getString("question_id")),
                answer == null ? null : new AnswerId(answer),
                row.getObject("revision", Integer.class),
                DecisionKind.valueOf(row.getString("kind")),
                reason == null ? null : vault.sealed(SealedColumn.DECISION_REASON, row.getString("id"), reason),
                new AccountId(row.getObject("decided_by", UUID.class)),
                row.getTimestamp("decided_at").toInstant());
    }
}
