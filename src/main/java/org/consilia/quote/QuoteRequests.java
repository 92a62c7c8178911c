package org.consilia.quote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.consilia.account.AccountErased;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door to requests for a price. */
@Component
public class QuoteRequests {

    /** What is sealed of a request, as JSON. */
    private record Words(String procedure, String area, String time, String wishes) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuoteRequests(JdbcClient jdbc, Vault vault, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
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
        var words = new Words(form.procedure(), form.area(), form.time(), form.wishes());
        jdbc.sql("""
                insert into quote_request (id, asker_id, state, words, requested_at)
                values (:id, :asker, 'OPEN', :words, :now)
                """)
                .param("id", id.value())
                .param("asker", asker.value())
                .param(
                        "words",
                        vault.seal(SealedColumn.QUOTE_REQUEST_WORDS, id.value(), JSON.writeValueAsString(words)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(Deed.REQUESTED_QUOTE, Subject.quoteRequest(id.value()));
        events.publishEvent(new QuoteRequested(id, asker, isConfirmed));
        return id;
    }

    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        if (event.kind() == Pack.Kept.CLOSED_ORIGINALS) {
            jdbc.sql("delete from quote_request where requested_at < :before")
                    .param("before", Timestamp.from(event.before()))
                    .update();
        }
    }

    @EventListener
    @Transactional
    public void on(AccountErased event) {
        jdbc.sql("delete from quote_request where asker_id = :asker")
                .param("asker", event.id().value())
                .update();
    }

    /** Somebody's own requests, the latest first. */
    @Transactional(readOnly = true)
    public List<QuoteRequest> requestedBy(AccountId asker) {
        return jdbc.sql("""
                select id, words, requested_at
                from quote_request
                where asker_id = :asker
                order by requested_at desc
                """)
                .param("asker", asker.value())
                .query((row, _) -> toQuoteRequest(row))
                .list();
    }

    private QuoteRequest toQuoteRequest(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var sealed = vault.sealed(SealedColumn.QUOTE_REQUEST_WORDS, id, row.getBytes("words"));
        var words = JSON.readValue(sealed.text(), Words.class);
        return new QuoteRequest(
                new QuoteRequestId(id),
                words.procedure(),
                words.area(),
                words.time(),
                words.wishes(),
                row.getTimestamp("requested_at").toInstant());
    }
}
