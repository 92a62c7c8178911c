package org.consilia.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.privacy.Privacy;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes: texts that are to be public and may tell who somebody is, for an editor to look at. */
@Component
public class SecondLooks {

    private static final String SELECT =
            "select id, question_id, agreed_at, outcome, decided_at, reason from second_look ";

    private static final SealedColumn REASON = SealedColumn.SECOND_LOOK_REASON;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Privacy privacy;
    private final Clock clock;

    SecondLooks(JdbcClient jdbc, Vault vault, Privacy privacy, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** What in this text may tell who somebody is. */
    public TellingWords in(PublicText text) {
        return new TellingWords(text, privacy.find(text.title()), privacy.find(text.body()));
    }

    /** The last look at a question's text, decided or not. */
    @Transactional(readOnly = true)
    public Optional<SecondLook> last(QuestionId question) {
        return jdbc.sql(SELECT + "where question_id = :question order by id desc limit 1")
                .param("question", question.value())
                .query((row, _) -> toLook(row))
                .optional();
    }

    /** All looks at a question's texts, the earliest first. */
    @Transactional(readOnly = true)
    public List<SecondLook> all(QuestionId question) {
        return jdbc.sql(SELECT + "where question_id = :question order by id")
                .param("question", question.value())
                .query((row, _) -> toLook(row))
                .list();
    }

    /** The look at a question's text that an editor has still to take. */
    @Transactional(readOnly = true)
    public Optional<SecondLook> open(QuestionId question) {
        return last(question).filter(look -> look.outcome() == null);
    }

    /** What editors have still to look at, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<WaitingText> open() {
        return jdbc.sql("""
                select second_look.question_id, agreed_at, agreed.text
                from second_look
                join lateral (
                    select text
                    from consent
                    where question_id = second_look.question_id and purpose = 'PUBLISH'
                    order by given_at desc, id desc
                    limit 1
                ) agreed on true
                where outcome is null
                order by agreed_at
                limit 100
                """).query((row, _) -> toWaitingText(row)).list();
    }

    /** Looks at a text that was just agreed to, in place of any before; true if it must wait for an editor. */
    boolean mustWait(QuestionId question, PublicText text) {
        end(question);
        if (in(text).isEmpty()) {
            return false;
        }
        jdbc.sql("insert into second_look (question_id, agreed_at) values (:question, :now)")
                .param("question", question.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    boolean isWaiting(QuestionId question) {
        return open(question).isPresent();
    }

    /** The text was taken back or replaced: there is nothing to look at any more. */
    void end(QuestionId question) {
        jdbc.sql("""
                update second_look set outcome = 'TAKEN_BACK', decided_at = :now
                where question_id = :question and outcome is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("question", question.value())
                .update();
    }

    /** What an editor decides, if nobody was quicker: neither another editor nor the asker with another text. */
    void decide(SecondLook seen, SecondLook.Outcome outcome, AccountId editor, String reason) {
        var isFirst = jdbc.sql("""
                update second_look
                set outcome = :outcome, reason = :reason, decided_by = :editor, decided_at = :now
                where id = :id and question_id = :question and outcome is null
                """)
                        .param("outcome", outcome.name())
                        .param("reason", vault.seal(REASON, row(seen.question(), seen.id()), reason))
                        .param("editor", editor.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", seen.id())
                        .param("question", seen.question().value())
                        .update()
                == 1;
        if (!isFirst) {
            throw new QuestionChanged();
        }
    }

    private SecondLook toLook(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var question = new QuestionId(row.getString("question_id"));
        var outcome = row.getString("outcome");
        var reason = row.getBytes("reason");
        return new SecondLook(
                id,
                question,
                row.getTimestamp("agreed_at").toInstant(),
                outcome == null ? null : SecondLook.Outcome.valueOf(outcome),
                QuestionRow.instant(row, "decided_at"),
                reason == null ? null : vault.sealed(REASON, row(question, id), reason));
    }

    private WaitingText toWaitingText(ResultSet row) throws SQLException {
        var question = new QuestionId(row.getString("question_id"));
        var boundTo = ConsentRepository.boundTo(question, Consent.Purpose.PUBLISH);
        return new WaitingText(
                question,
                row.getTimestamp("agreed_at").toInstant(),
                vault.sealed(SealedColumn.CONSENT_TEXT, boundTo, row.getBytes("text")));
    }

    private static String row(QuestionId question, long id) {
        return question.value() + "/" + id;
    }
}
