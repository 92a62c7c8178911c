package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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

/**
 * Links that sign somebody in once. Opening a link shows a button and only the button uses the link up, so that a mail
 * scanner cannot.
 */
@Component
public class OneTimeLinks {

    /** Whose link it is, the page it leads to, and whether somebody vouched for whoever opens it. */
    record Link(AccountId account, String destination, boolean isVouched) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The path of a new link that signs its account in, whoever it is: for the console and for what an editor or an
     * operator vouched for. The destination is a path of this site.
     */
    @Transactional
    public String next(AccountId account, String destination, Duration validity) {
        return next(new Link(account, destination, true), validity);
    }

    /** The path of a new link for a mail that anybody can have sent: alone it lets in only those without a role. */
    @Transactional
    public String mailed(AccountId account, String destination, Duration validity) {
        return next(new Link(account, destination, false), validity);
    }

    private String next(Link link, Duration validity) {
        var token = Token.next();
        var now = clock.instant();
        jdbc.sql("""
                insert into one_time_link (token_hash, account_id, destination, is_vouched, made_at, expires_at)
                values (:hash, :account, :destination, :vouched, :now, :expiry)
                """)
                .param("hash", token.hash())
                .param("account", link.account().value())
                .param("destination", link.destination())
                .param("vouched", link.isVouched())
                .param("now", Timestamp.from(now))
                .param("expiry", Timestamp.from(now.plus(validity)))
                .update();
        return "/sign-in/" + token.value();
    }

    /** A link that has not been used and has not expired. */
    Optional<Link> open(Token token) {
        return jdbc.sql("""
                select account_id, destination, is_vouched from one_time_link
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(OneTimeLinks::toLink)
                .optional();
    }

    /** Uses a link up; nothing if it was used before, has expired, or never was. */
    @Transactional
    Optional<Link> use(Token token) {
        return jdbc.sql("""
                update one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                returning account_id, destination, is_vouched
                """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(OneTimeLinks::toLink)
                .optional();
    }

    /** Notes that a link which was used up let its account in. */
    @Transactional
    public void letIn(Link link) {
        audit.did(Deed.SIGNED_IN, Subject.account(link.account().value().toString()), "by:link");
        events.publishEvent(new AccountSignedIn(link.account()));
    }

    /** Deletes all links, used or not, that lead to a page whose address has this in it. */
    @Transactional
    public void forget(String partOfAddress) {
        jdbc.sql("delete from one_time_link where position(:part in destination) > 0")
                .param("part", partOfAddress)
                .update();
    }

    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        if (event.kind() == Pack.Kept.SIGN_IN_LINKS) {
            jdbc.sql("delete from one_time_link where expires_at < :before")
                    .param("before", Timestamp.from(event.before()))
                    .update();
        }
    }

    private static Link toLink(ResultSet row, int number) throws SQLException {
        return new Link(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("destination"),
                row.getBoolean("is_vouched"));
    }
}
