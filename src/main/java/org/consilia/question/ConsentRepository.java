package org.consilia.question;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.consilia.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void give(QuestionId question, AccountId asker, Consent.Purpose purpose, String wording, String text, Instant now) {
        jdbc.sql("""
                insert into consent (question_id, account_id, purpose, wording, text, given_at)
                values (:question, :asker, :purpose, :wording, :text, :now)
                """)
                .param("question", question.value())
                .param("asker", asker.value())
                .param("purpose", purpose.name())
                .param("wording", wording)
                .param("text", text)
                .param("now", Timestamp.from(now))
                .update();
    }

    void takeBack(QuestionId question, Consent.Purpose purpose, Instant now) {
        jdbc.sql("""
                update consent set taken_back_at = :now
                where question_id = :question and purpose = :purpose and taken_back_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("question", question.value())
                .param("purpose", purpose.name())
                .update();
    }

    List<Consent> of(QuestionId question) {
        return jdbc.sql("""
                select purpose, wording, text, given_at, taken_back_at
                from consent
                where question_id = :question
                order by given_at, id
                """)
                .param("question", question.value())
                .query((row, _) -> new Consent(
                        Consent.Purpose.valueOf(row.getString("purpose")),
                        row.getString("wording"),
                        row.getString("text"),
                        row.getTimestamp("given_at").toInstant(),
                        QuestionRow.instant(row, "taken_back_at")))
                .list();
    }
}
