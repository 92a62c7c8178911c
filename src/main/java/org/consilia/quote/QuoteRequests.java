package org.consilia.quote;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.consilia.account.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to requests for a price. */
@Component
public class QuoteRequests {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuoteRequests(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a request.
     *
     * @param isConfirmed whether the asker is signed in, so that their address needs no proof
     */
    @Transactional
    public QuoteRequestId request(AccountId asker, boolean isConfirmed, QuoteForm form) {
        var id = QuoteRequestId.next();
        jdbc.sql("""
                insert into quote_request (id, asker_id, state, procedure, area, time, wishes, requested_at)
                values (:id, :asker, 'OPEN', :procedure, :area, :time, :wishes, :now)
                """)
                .param("id", id.value())
                .param("asker", asker.value())
                .param("procedure", form.procedure())
                .param("area", form.area())
                .param("time", form.time())
                .param("wishes", form.wishes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new QuoteRequested(id, asker, isConfirmed));
        return id;
    }

    /** Somebody's own requests, the latest first. */
    @Transactional(readOnly = true)
    public List<QuoteRequest> requestedBy(AccountId asker) {
        return jdbc.sql("""
                select id, procedure, area, time, wishes, requested_at
                from quote_request
                where asker_id = :asker
                order by requested_at desc
                """)
                .param("asker", asker.value())
                .query((row, _) -> new QuoteRequest(
                        new QuoteRequestId(row.getString("id")),
                        row.getString("procedure"),
                        row.getString("area"),
                        row.getString("time"),
                        row.getString("wishes"),
                        row.getTimestamp("requested_at").toInstant()))
                .list();
    }
}
