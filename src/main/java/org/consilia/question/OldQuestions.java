package org.consilia.question;

import java.time.Clock;
import java.util.List;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes questions that came to nothing, once the country pack's time is over. The time runs from asking. */
@Component
class OldQuestions {

    private final Tombstones tombstones;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OldQuestions(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.tombstones = new Tombstones(jdbc);
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        if (event.kind() == Pack.Kept.HELD_UNDECIDED) {
            forgotten(tombstones.buryUndecided(event.before(), clock.instant()));
        } else if (event.kind() == Pack.Kept.CLOSED_ORIGINALS) {
            forgotten(tombstones.buryClosed(event.before(), clock.instant()));
        }
    }

    private void forgotten(List<QuestionForgotten> questions) {
        for (var question : questions) {
            audit.did(Deed.DELETED_OLD, Subject.question(question.id().value()));
            events.publishEvent(question);
        }
    }
}
