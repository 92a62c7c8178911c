package org.consilia.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilia.question.Interventions;
import org.consilia.question.Question;
import org.consilia.question.QuestionAsked;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.vault.Sealed;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks at every question in the transaction that keeps it, so that no doctor sees one that was not screened. What is
 * suspicious is held for an editor; if the gate holds it already, the finding is kept beside it.
 */
@Component
public class Screening {

    private final ScreeningRules rules;
    private final Questions questions;
    private final Interventions interventions;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Screening(
            ScreeningRules rules,
            Questions questions,
            Interventions interventions,
            JdbcClient jdbc,
            Vault vault,
            Clock clock) {
        this.rules = rules;
        this.questions = questions;
        this.interventions = interventions;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @EventListener
    void on(QuestionAsked event) {
        var question = questions.get(event.id());
        if (question.asker() == null) {
            return;
        }
        var words = interventions.wordsOf(event.id());
        var mark = vault.mark(SealedColumn.QUESTION_WORDS, ScreeningRules.plain(words));
        var screened = rules.judge(words, question.redFlag() != null, copies(mark, question));
        keep(question, mark, screened);
        switch (screened) {
            case Screened.Clear _ -> {}
            case Screened.Suspicious _ -> {
                if (question.state() == QuestionState.SUBMITTED) {
                    interventions.hold(question.id());
                }
            }
        }
    }

    /** What holds these questions besides the emergency gate, or instead of it; the others are not in it. */
    public Map<QuestionId, Finding> findings(Collection<QuestionId> ids) {
        return jdbc
                .sql("""
                        select question_id, suspicion, because, rules_version, held_by_gate
                        from screening
                        where question_id = any(:ids) and suspicion is not null
                        """)
                .param("ids", ids.stream().map(QuestionId::value).toArray(String[]::new))
                .query((row, _) -> toFinding(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Finding::question, finding -> finding));
    }

    /** What holds one question besides the emergency gate, or null. */
    public @Nullable Finding finding(QuestionId id) {
        return findings(List.of(id)).get(id);
    }

    /** The rules as they are written, for an editor to read. */
    public String rules() {
        return rules.text();
    }

    private Copies copies(byte[] mark, Question question) {
        return jdbc.sql("""
                select count(*) filter (where asker_id = :asker) as same,
                       count(distinct asker_id) filter (where asker_id <> :asker) as others
                from screening
                where text_mark = :mark
                """)
                .param(
                        "asker",
                        question.asker() == null ? null : question.asker().value())
                .param("mark", mark)
                .query((row, _) -> new Copies(row.getInt("same"), row.getInt("others")))
                .single();
    }

    private void keep(Question question, byte[] mark, Screened screened) {
        var suspicious = screened instanceof Screened.Suspicious found ? found : null;
        var id = question.id().value();
        jdbc.sql("""
                insert into screening (question_id, asker_id, text_mark, suspicion, because, rules_version, held_by_gate,
                    screened_at)
                values (:id, :asker, :mark, :suspicion, :because, :version, :heldByGate, :now)
                """)
                .param("id", id)
                .param(
                        "asker",
                        question.asker() == null ? null : question.asker().value())
                .param("mark", mark)
                .param(
                        "suspicion",
                        suspicious == null ? null : suspicious.suspicion().name())
                .param(
                        "because",
                        suspicious == null
                                ? null
                                : vault.seal(SealedColumn.SCREENING_BECAUSE, id, suspicious.because()))
                .param("version", rules.version())
                .param("heldByGate", question.state() == QuestionState.HELD)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Finding toFinding(ResultSet row) throws SQLException {
        var id = row.getString("question_id");
        return new Finding(
                new QuestionId(id),
                Suspicion.valueOf(row.getString("suspicion")),
                vault.sealed(SealedColumn.SCREENING_BECAUSE, id, row.getBytes("because")),
                row.getInt("rules_version"),
                row.getBoolean("held_by_gate"));
    }

    /** Why a question is held, as it was found when it was asked. */
    public record Finding(
            QuestionId question, Suspicion suspicion, Sealed because, int rulesVersion, boolean isHeldByGateToo) {}
}
