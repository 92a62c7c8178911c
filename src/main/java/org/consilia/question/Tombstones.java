package org.consilia.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Deletes questions for good, with all that belongs to them. Of one that was public once it remains that its address
 * says so; of an editor's verdict on the emergency gate, that there was one in that month, and neither whose nor on what.
 */
final class Tombstones {

    private static final String BURY = """
            with gone as (
                delete from question
                where asker_id is not null and %s
                returning id, asker_id, state in ('PUBLIC', 'WITHDRAWN') or taken_back_at is not null as was_public
            ), tombstones as (
                insert into tombstone (question_id, gone_at) select id, :now from gone where was_public
            ), verdicts as (
                update gate_verdict
                set question_id = gen_random_uuid()::text, given_by = null,
                    given_at = date_trunc('month', given_at, 'UTC')
                where question_id in (select id from gone)
            )
            select id, asker_id from gone
            """;

    private static final String OF_ASKER = BURY.formatted("asker_id = :asker");

    private static final String PRIVATE = BURY.formatted("id = :id and state not in ('PUBLIC', 'WITHDRAWN')");

    private static final String UNDECIDED =
            BURY.formatted("asked_at < :before and (state = 'HELD' or state = 'SUBMITTED' and confirmed_at is null)");

    private static final String CLOSED = BURY.formatted("asked_at < :before and state = 'CLOSED'");

    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if the question is public, imported or not there. */
    Optional<QuestionForgotten> bury(QuestionId id, Instant now) {
        return bury(jdbc.sql(PRIVATE).param("id", id.value()), now).stream().findFirst();
    }

    /** All that somebody asked, in whatever state it is. */
    List<QuestionForgotten> buryAllOf(AccountId asker, Instant now) {
        return bury(jdbc.sql(OF_ASKER).param("asker", asker.value()), now);
    }

    /** Those asked before then that no editor decided on, or whose asker never confirmed the address. */
    List<QuestionForgotten> buryUndecided(Instant before, Instant now) {
        return bury(jdbc.sql(UNDECIDED).param("before", Timestamp.from(before)), now);
    }

    /** Those asked before then that were closed. */
    List<QuestionForgotten> buryClosed(Instant before, Instant now) {
        return bury(jdbc.sql(CLOSED).param("before", Timestamp.from(before)), now);
    }

    boolean stands(QuestionId question) {
        return jdbc.sql("select exists (select from tombstone where question_id = :id)")
                .param("id", question.value())
                .query(Boolean.class)
                .single();
    }

    private static List<QuestionForgotten> bury(StatementSpec those, Instant now) {
        return those.param("now", Timestamp.from(now))
                .query(Tombstones::toForgotten)
                .list();
    }

    private static QuestionForgotten toForgotten(ResultSet row, int number) throws SQLException {
        return new QuestionForgotten(
                new QuestionId(row.getString("id")), new AccountId(row.getObject("asker_id", UUID.class)));
    }
}
