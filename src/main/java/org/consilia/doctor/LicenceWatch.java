package org.consilia.doctor;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds doctors 60, 30 and 7 days before the next check of their licence, and notes when a badge has lapsed, once each.
 * The badge itself lapses without it: it follows from the day. Looks once an hour, so that a site that is switched off at
 * night misses nothing. The row is the claim, so that several nodes may look at the same time.
 */
@Component
class LicenceWatch {

    private static final int OVER = -1;
    private static final List<Integer> DAYS = List.of(OVER, 7, 30, 60);

    private final Doctors doctors;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LicenceWatch(Doctors doctors, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.doctors = doctors;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    @Transactional
    public void look() {
        doctors.all().forEach(this::look);
    }

    /** A reminder that was missed is not sent late, beside the nearer one. */
    private void look(Doctor doctor) {
        var today = LocalDate.now(clock);
        doctor.licence().deciding(today).filter(Evidence::isInForce).ifPresent(check -> {
            var days = step(ChronoUnit.DAYS.between(today, check.nextCheckOn()));
            if (days.isPresent() && claim(doctor, check.nextCheckOn(), days.getAsInt())) {
                tell(new LicenceDue(doctor.id(), doctor.account(), check.nextCheckOn(), days.getAsInt()));
            }
        });
    }

    private static OptionalInt step(long left) {
        return DAYS.stream()
                .filter(days -> left <= days)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private boolean claim(Doctor doctor, LocalDate nextCheckOn, int days) {
        return jdbc.sql("""
                insert into licence_notice (doctor_id, next_check_on, days, told_at)
                values (:doctor, :nextCheckOn, :days, :now)
                on conflict do nothing
                """)
                        .param("doctor", doctor.id().value())
                        .param("nextCheckOn", Date.valueOf(nextCheckOn))
                        .param("days", days)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void tell(LicenceDue due) {
        if (due.isOver()) {
            audit.did(Deed.LICENCE_LAPSED, Subject.doctor(due.doctor().value()));
        }
        events.publishEvent(due);
    }
}
