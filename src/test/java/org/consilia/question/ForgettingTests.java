package org.consilia.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.SameMoment;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stays when a question goes, by its asker's hand or when its time is over. */
@ConsiliaTest
class ForgettingTests {

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Accounts accounts;

    @Autowired
    GateVerdicts verdicts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private QuestionId question;
    private AccountId editor;

    @BeforeEach
    void askAndJudge() {
        var cast = new Cast(context);
        editor = cast.editor();
        question = cast.question("My chest", new Urgency.Emergency(RedFlag.CHEST_PAIN, "chest pain"));
        verdicts.say(question, true, editor);
    }

    @Test
    void aVerdictOnTheGateOutlivesAForgottenQuestionAndTellsNeitherWhichNorWhoseNorTheDay() {
        var before = countOfVerdicts();
        questions.forget(question);
        assertThat(countOfVerdicts()).isEqualTo(before);
        assertThat(verdictsThatTell()).isZero();
    }

    @Test
    void soItDoesWhenTheQuestionsTimeIsOver() {
        jdbc.sql("update question set asked_at = timestamptz '2001-01-01 00:00Z' where id = :id")
                .param("id", question.value())
                .update();
        var before = countOfVerdicts();
        context.publishEvent(new KeptUntil(Pack.Kept.HELD_UNDECIDED, Instant.parse("2001-01-02T00:00:00Z")));
        assertThat(questions.find(question)).isEmpty();
        assertThat(countOfVerdicts()).isEqualTo(before);
        assertThat(verdictsThatTell()).isZero();
    }

    @Test
    void aTextThatIsLetBeWhileItsAskersAccountIsErasedIsFoundNowhere() {
        var text = new PublicText("Is a zzyzxfrotz near the Okonkwo clinic?", "I was at the Okonkwo clinic.");
        questions.release(question);
        questions.answered(question);
        publications.publish(question, text, "I agree");
        var look = looks.open(question).orElseThrow();
        var asker = Objects.requireNonNull(questions.get(question).asker());

        new SameMoment(context)
                .of(() -> publications.letBe(look, editor, "A public place"), () -> accounts.erase(asker));

        assertThat(questions.find(question)).isEmpty();
        assertThat(jdbc.sql("select count(*) from passage_text where question_id = :id")
                        .param("id", question.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int countOfVerdicts() {
        return jdbc.sql("select count(*) from gate_verdict")
                .query(Integer.class)
                .single();
    }

    private int verdictsThatTell() {
        return jdbc.sql("""
                select count(*) from gate_verdict
                where question_id = :question or given_by = :editor
                   or question_id not in (select id from question) and given_at <> :firstOfMonth
                """)
                .param("question", question.value())
                .param("editor", editor.value())
                .param("firstOfMonth", Timestamp.from(firstOfMonth()))
                .query(Integer.class)
                .single();
    }

    private static Instant firstOfMonth() {
        return YearMonth.now(ZoneOffset.UTC)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
