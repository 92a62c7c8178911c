package org.consilia.question;

import java.sql.Timestamp;
import java.time.Clock;
import org.consilia.pack.Pack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for urgent questions that nobody has answered within the country pack's hours, and sends their askers elsewhere,
 * once each. The row itself is the claim, so that several nodes may look at the same time.
 */
@Component
class UrgentWatch {

    private final JdbcClient jdbc;
    private final Pack pack;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UrgentWatch(JdbcClient jdbc, Pack pack, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.pack = pack;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    @Transactional
    public void look() {
        var now = clock.instant();
        jdbc.sql("""
                update question set sent_elsewhere_at = :now
                where is_urgent and sent_elsewhere_at is null and state in ('HELD', 'SUBMITTED', 'ASSIGNED')
                  and asked_at <= :latest
                returning id
                """)
                .param("now", Timestamp.from(now))
                .param("latest", Timestamp.from(now.minus(pack.urgentUnansweredAfter())))
                .query(String.class)
                .list()
                .forEach(id -> events.publishEvent(new UrgentUnanswered(new QuestionId(id))));
    }
}
