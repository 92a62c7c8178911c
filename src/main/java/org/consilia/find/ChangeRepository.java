package org.consilia.find;

import java.util.ArrayList;
import java.util.List;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which questions changed, and in which transaction. */
@Repository
class ChangeRepository {

    /** The channel on which nodes hear that there is something new. It carries no content. */
    static final String CHANNEL = "find_change";

    private final JdbcClient jdbc;

    ChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(QuestionId id) {
        jdbc.sql("""
                with noted as (
                    insert into find_change (question_id) values (:id)
                    on conflict (question_id) do update set changed = pg_current_xact_id()
                    returning question_id
                )
                select pg_notify('find_change', '') from noted
                """).param("id", id.value()).query(_ -> {});
    }

    /** Everything that changed in the cursor's transaction or later, oldest first, and from where to go on. */
    News since(Cursor cursor) {
        var changes = new ArrayList<Change>();
        var next = new ArrayList<String>();
        jdbc.sql("""
                select now.database, now.oldest_running, question_id, changed::text as changed
                from (
                    select system_identifier || '.' || timeline_id as database,
                           pg_snapshot_xmin(pg_current_snapshot())::text as oldest_running
                    from pg_control_system(), pg_control_checkpoint()
                ) now
                left join find_change on changed >= cast(:transaction as xid8)
                order by find_change.changed, question_id
                """).param("transaction", cursor.transaction()).query(row -> {
            if (next.isEmpty()) {
                next.add(row.getString("database"));
                next.add(row.getString("oldest_running"));
            }
            @Nullable String question = row.getString("question_id");
            if (question != null) {
                changes.add(new Change(new QuestionId(question), row.getString("changed")));
            }
        });
        return new News(changes, new Cursor(next.getFirst(), next.getLast()));
    }

    /** Every question that was ever public, in the order of their last change. */
    List<QuestionId> all() {
        return jdbc.sql("select question_id from find_change order by changed, question_id")
                .query((row, _) -> new QuestionId(row.getString("question_id")))
                .list();
    }

    record Change(QuestionId question, String transaction) {}

    record News(List<Change> changes, Cursor next) {}
}
