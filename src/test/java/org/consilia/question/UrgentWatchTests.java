package org.consilia.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.pack.Pack;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliaTest
class UrgentWatchTests {

    private static final Urgency URGENT = new Urgency.Urgent(RedFlag.CHEST_PAIN, "pain");

    @Autowired
    Questions questions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Pack pack;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Cast cast;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
    }

    @Test
    void whoAskedSomethingUrgentIsToldOnceNotToWaitAnyLonger() {
        var urgent = cast.question("It hurts when I breathe in", URGENT);
        lookAfter(pack.urgentUnansweredAfter().minusMinutes(1));
        assertThat(questions.get(urgent).sentElsewhereAt()).isNull();
        lookAfter(pack.urgentUnansweredAfter().plusMinutes(1));
        lookAfter(pack.urgentUnansweredAfter().plusMinutes(3));
        assertThat(questions.get(urgent).sentElsewhereAt()).isNotNull();
        assertThat(messagesAbout(urgent)).isEqualTo(1);
    }

    @Test
    void whoAskedSomethingElseOrHasAnAnswerIsLeftInPeace() {
        var calm = cast.question("Why do I yawn?");
        var answered = cast.question("It hurt when I breathed in", URGENT);
        questions.answered(answered);
        lookAfter(pack.urgentUnansweredAfter().plusDays(1));
        assertThat(questions.get(calm).sentElsewhereAt()).isNull();
        assertThat(questions.get(answered).sentElsewhereAt()).isNull();
    }

    private void lookAfter(Duration time) {
        new UrgentWatch(jdbc, pack, events, Clock.offset(clock, time)).look();
    }

    private int messagesAbout(QuestionId question) {
        return jdbc.sql("select count(*) from message where key = :key")
                .param("key", "do-not-wait:" + question.value())
                .query(Integer.class)
                .single();
    }
}
