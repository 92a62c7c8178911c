package org.consilia.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
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
 * Links that sign somebody in once. The database holds only a hash, so that who reads it cannot sign in; opening a link
 * shows a button and only the button uses the link up, so that a mail scanner cannot.
 */
@Component
public class OneTimeLinks {

    /** Whose link it is and the page it leads to. */
    record Link(AccountId account, String destination) {}

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** A new link's path. The destination is a path of this site. */
    @Transactional
    public String next(AccountId account, String destination, Duration validity) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("""
                insert into one_time_link (token_hash, account_id, destination, made_at, expires_at)
                values (:hash, :account, :destination, :now, :expiry)
                """)
                .param("hash", hash(token))
                .param("account", account.value())
                .param("destination", destination)
                .param("now", Timestamp.from(now))
                .param("expiry", Timestamp.from(now.plus(validity)))
                .update();
        return "/sign-in/" + token;
    }

    boolean isOpen(String token) {
        return jdbc.sql("""
                select count(*) from one_time_link
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
                        .param("hash", hash(token))
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Uses a link up; nothing if it was used before, has expired, or never was. */
    @Transactional
    Optional<Link> use(String token) {
        var link = jdbc.sql("""
                update one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                returning account_id, destination
                """)
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) ->
                        new Link(new AccountId(row.getObject("account_id", UUID.class)), row.getString("destination")))
                .optional();
        link.ifPresent(used -> {
            audit.did(Deed.SIGNED_IN, Subject.account(used.account().value().toString()));
            events.publishEvent(new AccountSignedIn(used.account()));
        });
        return link;
    }

    int madeSince(AccountId account, Duration ago) {
        return jdbc.sql("select count(*) from one_time_link where account_id = :account and made_at > :since")
                .param("account", account.value())
                .param("since", Timestamp.from(clock.instant().minus(ago)))
                .query(Integer.class)
                .single();
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

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException error) {
            throw new IllegalStateException(error);
        }
    }
}
