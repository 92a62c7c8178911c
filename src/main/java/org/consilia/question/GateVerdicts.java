package org.consilia.question;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.triage.RedFlag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors said of the emergency gate, question by question: the only way to know how it does on this site. */
@Component
public class GateVerdicts {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    GateVerdicts(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the gate was right about a question in which it saw a red flag; the last word counts. */
    @Transactional
    public void say(QuestionId question, boolean wasRight, AccountId editor) {
        var rows = jdbc.sql("""
                insert into gate_verdict (question_id, red_flag, rules_version, was_right, given_by, given_at)
                select id, red_flag, triage_version, :wasRight, :editor, :now
                from question where id = :question and red_flag is not null
                on conflict (question_id) do update
                set was_right = excluded.was_right, given_by = excluded.given_by, given_at = excluded.given_at
                """)
                .param("question", question.value())
                .param("wasRight", wasRight)
                .param("editor", editor.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (rows == 0) {
            throw new QuestionNotFound();
        }
        audit.did(Deed.JUDGED_GATE, Subject.question(question.value()));
    }

    /** Whether the gate was right about this question; empty while nobody has said. */
    @Transactional(readOnly = true)
    public Optional<Boolean> about(QuestionId question) {
        return jdbc.sql("select was_right from gate_verdict where question_id = :question")
                .param("question", question.value())
                .query(Boolean.class)
                .optional();
    }

    /** How often the gate was right, for each red flag and each version of the rules, the newest rules first. */
    @Transactional(readOnly = true)
    public List<GateRecord> all() {
        return jdbc.sql("""
                select red_flag, coalesce(rules_version, '') as rules_version,
                       count(*) filter (where was_right) as right_times,
                       count(*) filter (where not was_right) as wrong_times
                from gate_verdict
                group by red_flag, rules_version
                order by max(given_at) desc
                """)
                .query((row, _) -> new GateRecord(
                        RedFlag.valueOf(row.getString("red_flag")),
                        row.getString("rules_version"),
                        row.getInt("right_times"),
                        row.getInt("wrong_times")))
                .list();
    }
}
