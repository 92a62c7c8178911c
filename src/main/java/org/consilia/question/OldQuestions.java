package org.consilia.question;

import java.sql.Timestamp;
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

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    OldQuestions(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        if (event.kind() == Pack.Kept.HELD_UNDECIDED) {
            delete("(state = 'HELD' or state = 'SUBMITTED' and confirmed_at is null)", event);
        } else if (event.kind() == Pack.Kept.CLOSED_ORIGINALS) {
            delete("state = 'CLOSED'", event);
        }
    }

    private void delete(String which, KeptUntil event) {
        jdbc.sql("delete from question where asker_id is not null and asked_at < :before and " + which
                        + " returning id")
                .param("before", Timestamp.from(event.before()))
                .query((row, _) -> new QuestionId(row.getString("id")))
                .list()
                .forEach(id -> {
                    audit.did(Deed.DELETED_OLD, Subject.question(id.value()));
                    events.publishEvent(new QuestionForgotten(id));
                });
    }
}
