package org.consilia.find;

import java.util.ArrayList;
import java.util.Collection;
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

    void note(Collection<QuestionId> questions) {
        jdbc.sql("""
                with noted as (
                    insert into find_change (question_id) select unnest(:questions)
                    on conflict (question_id) do update set changed = pg_current_xact_id()
                    returning question_id
                )
                select pg_notify('find_change', '') from noted limit 1
                """)
                .param("questions", questions.stream().map(QuestionId::value).toArray(String[]::new))
                .query(_ -> {});
    }

    /**
     * What changed in the cursor's transaction or later, the latest first, and from where to go on.
     *
     * @param most of the notes; where there are more, the others are a {@link Backlog}
     */
    News since(Cursor cursor, int most) {
        var changes = new ArrayList<Change>();
        var next = new ArrayList<String>();
        jdbc.sql("""
                select now.database, now.oldest_running, question_id, changed::text as changed_in
                from (
                    select system_identifier || '.' || timeline_id as database,
                           pg_snapshot_xmin(pg_current_snapshot())::text as oldest_running
                    from pg_control_system(), pg_control_checkpoint()
                ) now
                left join (
                    select question_id, changed
                    from find_change
                    where changed >= cast(:transaction as xid8)
                    order by find_change.changed desc, question_id desc
                    limit :most
                ) news on true
                order by news.changed desc, question_id desc
                """)
                .param("transaction", cursor.transaction())
                .param("most", most)
                .query(row -> {
                    if (next.isEmpty()) {
                        next.add(row.getString("database"));
                        next.add(row.getString("oldest_running"));
                    }
                    @Nullable String question = row.getString("question_id");
                    if (question != null) {
                        changes.add(new Change(new QuestionId(question), row.getString("changed_in")));
                    }
                });
        return new News(changes, new Cursor(next.getFirst(), next.getLast(), null));
    }

    /** Some of a backlog, the latest first. */
    List<Change> in(Backlog backlog, int most) {
        return jdbc.sql("""
                select question_id, changed::text as changed_in
                from find_change
                where changed >= cast(:from as xid8)
                    and (changed, question_id) < (cast(:transaction as xid8), :question)
                order by find_change.changed desc, question_id desc
                limit :most
                """)
                .param("from", backlog.from())
                .param("transaction", backlog.below().transaction())
                .param("question", backlog.below().question().value())
                .param("most", most)
                .query((row, _) ->
                        new Change(new QuestionId(row.getString("question_id")), row.getString("changed_in")))
                .list();
    }

    /** How many notes a backlog has. */
    int count(Backlog backlog) {
        return jdbc.sql("""
                select count(*)
                from find_change
                where changed >= cast(:from as xid8)
                    and (changed, question_id) < (cast(:transaction as xid8), :question)
                """)
                .param("from", backlog.from())
                .param("transaction", backlog.below().transaction())
                .param("question", backlog.below().question().value())
                .query(Integer.class)
                .single();
    }

    /** Every question that was ever public, in the order of their last change. */
    List<QuestionId> all() {
        return jdbc.sql("select question_id from find_change order by changed, question_id")
                .query((row, _) -> new QuestionId(row.getString("question_id")))
                .list();
    }

    record News(List<Change> changes, Cursor next) {}
}
