package org.consilia.pack;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has deleted, every day, what was kept long enough. Looks once an hour, so that a site that is switched off at night
 * keeps its word too; each node looks for itself, since deleting what is deleted does nothing.
 */
@Component
class Retention {

    private final Pack pack;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(Pack pack, ApplicationEventPublisher events, Clock clock) {
        this.pack = pack;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
    void look() {
        for (var kept : pack.retention().entrySet()) {
            var before = clock.instant()
                    .atZone(ZoneOffset.UTC)
                    .minus(kept.getValue())
                    .toInstant();
            events.publishEvent(new KeptUntil(kept.getKey(), before));
        }
    }
}
