package org.consilia.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is private goes when the country pack's time is over, and not a day before. The time is set, not waited for. */
@ConsiliaTest
class RetentionTests {

    /** So long ago that no other test's rows are touched. */
    private static final Instant ASKED = Instant.parse("2001-01-01T00:00:00Z");

    @Autowired
    Pack pack;

    @Autowired
    Questions questions;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Cast cast;

    @BeforeEach
    void cast() {
        cast = new Cast(context);
    }

    @Test
    void anUnconfirmedQuestionGoes() {
        goesAfter(cast.unconfirmedQuestion("An itch"), Pack.Kept.HELD_UNDECIDED);
    }

    @Test
    void aHeldQuestionThatNobodyDecidedOnGoes() {
        var urgency = new Urgency.Emergency(RedFlag.values()[0], "chest pain");
        goesAfter(cast.question("My chest", urgency), Pack.Kept.HELD_UNDECIDED);
    }

    @Test
    void aClosedQuestionGoes() {
        var question = cast.question("An itch");
        questions.decline(question, "We cannot help.");
        goesAfter(question, Pack.Kept.CLOSED_ORIGINALS);
    }

    @Test
    void anAnsweredQuestionStays() {
        var question = cast.question("An itch");
        questions.answered(question);
        lookAt(question, Duration.ofDays(3_000));
        assertThat(questions.find(question)).isPresent();
    }

    private void goesAfter(QuestionId question, Pack.Kept kind) {
        lookAt(question, kept(kind).minusHours(1));
        assertThat(questions.find(question)).isPresent();
        lookAt(question, kept(kind).plusHours(1));
        assertThat(questions.find(question)).isEmpty();
        assertThat(audit.of(Subject.question(question.value())))
                .last()
                .extracting(entry -> entry.deed())
                .isEqualTo(Deed.DELETED_OLD);
    }

    private Duration kept(Pack.Kept kind) {
        var asked = ASKED.atZone(ZoneOffset.UTC);
        return Duration.between(asked, asked.plus(pack.retention().get(kind)));
    }

    private void lookAt(QuestionId question, Duration age) {
        jdbc.sql("update question set asked_at = timestamptz '2001-01-01 00:00Z' where id = :id")
                .param("id", question.value())
                .update();
        new Retention(pack, context, Clock.fixed(ASKED.plus(age), ZoneOffset.UTC)).look();
    }
}
