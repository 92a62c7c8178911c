package org.consilia.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.doctor.DoctorId;
import org.consilia.question.QuestionId;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeerRepository {

    /** The latest view of each doctor on each answer, of the answer's latest revision. */
    private static final String SELECT = """
            select latest.id, latest.answer_id, answer.question_id, latest.doctor_id, latest.revision, latest.stance,
                   latest.words, latest.said_at, decision.is_shown
            from (
                select distinct on (answer_id, doctor_id) *
                from peer_view
                %s
                order by answer_id, doctor_id, place desc
            ) latest
            join answer on answer.id = latest.answer_id
            left join peer_view_decision decision on decision.view_id = latest.id
            where latest.stance <> 'TAKEN_BACK'
              and (latest.stance = 'DANGEROUS'
                   or latest.revision = (select max(number) from answer_revision where answer_id = latest.answer_id))
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    PeerRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    PeerViewId insert(Answer answer, DoctorId doctor, Stance stance, String words, Instant now) {
        var id = PeerViewId.next();
        jdbc.sql("""
                insert into peer_view (id, answer_id, doctor_id, revision, stance, words, said_at)
                values (:id, :answer, :doctor, :revision, :stance, :words, :now)
                """)
                .param("id", id.value())
                .param("answer", answer.id().value())
                .param("doctor", doctor.value())
                .param("revision", answer.revision())
                .param("stance", stance.name())
                .param("words", vault.seal(SealedColumn.PEER_VIEW_WORDS, id.value(), words))
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** False if an editor has decided already. */
    boolean decide(PeerViewId view, boolean isShown, String reason, AccountId editor, Instant now) {
        return jdbc.sql("""
                insert into peer_view_decision (view_id, is_shown, reason, decided_by, decided_at)
                values (:view, :isShown, :reason, :editor, :now)
                on conflict do nothing
                """)
                        .param("view", view.value())
                        .param("isShown", isShown)
                        .param("reason", vault.seal(SealedColumn.PEER_VIEW_REASON, view.value(), reason))
                        .param("editor", editor.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** What doctors say now of some answers, in the order in which they said it. */
    List<PeerView> on(Collection<AnswerId> answers) {
        return jdbc.sql(SELECT.formatted("where answer_id = any(:answers)") + "order by latest.place")
                .param("answers", answers.stream().map(AnswerId::value).toArray(String[]::new))
                .query((row, _) -> toPeerView(row))
                .list();
    }

    Optional<PeerView> find(PeerViewId id) {
        return jdbc.sql("""
                select view.id, view.answer_id, answer.question_id, view.doctor_id, view.revision, view.stance,
                       view.words, view.said_at, decision.is_shown
                from peer_view view
                join answer on answer.id = view.answer_id
                left join peer_view_decision decision on decision.view_id = view.id
                where view.id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> toPeerView(row))
                .optional();
    }

    /** Words on answers that readers can see, which no editor has looked at yet, dangers first, then the longest waiting. At most 100. */
    List<PeerView> waiting() {
        return jdbc.sql(SELECT.formatted("") + """
                  and latest.stance <> 'AGREE' and decision.view_id is null and answer.state = 'SIGNED'
                order by latest.stance = 'DANGEROUS' desc, latest.place
                limit 100
                """)
                .query((row, _) -> toPeerView(row))
                .list();
    }

    private PeerView toPeerView(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new PeerView(
                new PeerViewId(id),
                new AnswerId(row.getString("answer_id")),
                new QuestionId(row.getString("question_id")),
                new DoctorId(row.getString("doctor_id")),
                row.getInt("revision"),
                Stance.valueOf(row.getString("stance")),
                vault.open(SealedColumn.PEER_VIEW_WORDS, id, row.getBytes("words")),
                row.getTimestamp("said_at").toInstant(),
                row.getObject("is_shown", Boolean.class));
    }
}
