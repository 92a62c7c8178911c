package org.consilia.question;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is left of a deleted question: that its address was public once. And of an editor's verdict, that there was one. */
@Repository
class Tombstones {

    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For those of the questions that were public once; to be called before they are deleted. */
    void raise(Collection<QuestionId> questions, Instant now) {
        var ids = questions.stream().map(QuestionId::value).toArray(String[]::new);
        jdbc.sql("""
                insert into tombstone (question_id, gone_at)
                select distinct question_id, :now
                from consent
                where question_id = any(:ids) and purpose = 'PUBLISH'
                on conflict do nothing
                """).param("now", Timestamp.from(now)).param("ids", ids).update();
        jdbc.sql("update gate_verdict set question_id = gen_random_uuid()::text where question_id = any(:ids)")
                .param("ids", ids)
                .update();
    }

    boolean stands(QuestionId question) {
        return jdbc.sql("select exists (select from tombstone where question_id = :id)")
                .param("id", question.value())
                .query(Boolean.class)
                .single();
    }
}
