package org.consilia.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilia.account.AccountId;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    private final Vault vault;

    ConsentRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
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
                .param("text", vault.seal(SealedColumn.CONSENT_TEXT, boundTo(question, purpose), text))
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
        return of(List.of(question)).getOrDefault(question, List.of());
    }

    /** The consents about each question, the earliest first; a question without any is left out. */
    Map<QuestionId, List<Consent>> of(Collection<QuestionId> questions) {
        var consents = new HashMap<QuestionId, List<Consent>>();
        jdbc.sql("""
                select question_id, purpose, wording, text, given_at, taken_back_at
                from consent
                where question_id = any(:questions)
                order by given_at, id
                """)
                .param("questions", questions.stream().map(QuestionId::value).toArray(String[]::new))
                .query(row -> {
                    var question = new QuestionId(row.getString("question_id"));
                    consents.computeIfAbsent(question, _ -> new ArrayList<>()).add(toConsent(question, row));
                });
        return consents;
    }

    private Consent toConsent(QuestionId question, ResultSet row) throws SQLException {
        var purpose = Consent.Purpose.valueOf(row.getString("purpose"));
        return new Consent(
                purpose,
                row.getString("wording"),
                vault.sealed(SealedColumn.CONSENT_TEXT, boundTo(question, purpose), row.getBytes("text")),
                row.getTimestamp("given_at").toInstant(),
                QuestionRow.instant(row, "taken_back_at"));
    }

    static String boundTo(QuestionId question, Consent.Purpose purpose) {
        return question.value() + "/" + purpose.name();
    }
}
