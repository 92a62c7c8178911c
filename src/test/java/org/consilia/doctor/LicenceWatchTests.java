package org.consilia.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliaTest
class LicenceWatchTests {

    @Autowired
    DoctorRepository repository;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audit audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Doctor doctor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        doctor = new Cast(context).doctor();
    }

    @Test
    void aDoctorIsRemindedThreeTimesAndToldOnceThatItIsOver() {
        lookDaysBefore(61);
        assertThat(mails()).isZero();
        lookDaysBefore(60);
        lookDaysBefore(59);
        lookDaysBefore(31);
        assertThat(mails()).isEqualTo(1);
        lookDaysBefore(30);
        lookDaysBefore(8);
        assertThat(mails()).isEqualTo(2);
        lookDaysBefore(7);
        lookDaysBefore(0);
        assertThat(mails()).isEqualTo(3);
        assertThat(lapses()).isZero();
        lookDaysBefore(-1);
        lookDaysBefore(-2);
        assertThat(mails()).isEqualTo(4);
        assertThat(lapses()).isEqualTo(1);
    }

    @Test
    void aReminderThatWasMissedIsNotSentLate() {
        lookDaysBefore(5);
        assertThat(mails()).isEqualTo(1);
    }

    private void lookDaysBefore(int days) {
        var due = doctor.licence().checks().getFirst().nextCheckOn();
        var then = due.minusDays(days).atTime(12, 0).atZone(clock.getZone()).toInstant();
        var later = Clock.offset(clock, Duration.between(clock.instant(), then));
        new LicenceWatch(new Doctors(repository, accounts, audit, later), jdbc, audit, events, later).look();
    }

    private long mails() {
        return jdbc.sql("select count(*) from message where account_id = :account and kind like 'LICENCE%'")
                .param("account", doctor.account().value())
                .query(Long.class)
                .single();
    }

    private long lapses() {
        return audit.of(Subject.doctor(doctor.id().value())).stream()
                .filter(entry -> entry.deed() == Deed.LICENCE_LAPSED)
                .count();
    }
}
