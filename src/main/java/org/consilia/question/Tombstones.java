package org.consilia.question;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.consilia.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes questions for good, with all that belongs to them. Of one that was public once it remains that its address
 * says so; of an editor's verdict on the emergency gate, that there was one.
 */
final class Tombstones {

    private static final String BURY = """
            with gone as (
                delete from question
                where %s
                returning id, state in ('PUBLIC', 'WITHDRAWN') or taken_back_at is not null as was_public
            ), tombstones as (
                insert into tombstone (question_id, gone_at) select id, :now from gone where was_public
            ), verdicts as (
                update gate_verdict set question_id = gen_random_uuid()::text
                where question_id in (select id from gone)
            )
            select id from gone
            """;

    private static final String OF_ASKER = BURY.formatted("asker_id = :asker");

    private static final String PRIVATE =
            BURY.formatted("id = :id and state not in ('PUBLIC', 'WITHDRAWN') and asker_id is not null");

    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the question is public, imported or not there. */
    boolean bury(QuestionId id, Instant now) {
        return jdbc.sql(PRIVATE)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** All that somebody asked, in whatever state it is. */
    List<QuestionId> buryAllOf(AccountId asker, Instant now) {
        return jdbc.sql(OF_ASKER)
                .param("asker", asker.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new QuestionId(row.getString("id")))
                .list();
    }

    boolean stands(QuestionId question) {
        return jdbc.sql("select exists (select from tombstone where question_id = :id)")
                .param("id", question.value())
                .query(Boolean.class)
                .single();
    }
}
