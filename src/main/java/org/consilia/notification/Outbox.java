package org.consilia.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.account.EmailAddress;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that wait to be sent, kept in the transaction that makes them due, so that what is promised is never lost.
 * Each is claimed by one node for a while; a node that dies in between leaves it to be claimed again.
 */
@Repository
class Outbox {

    /** News, for this node only, that something was queued. */
    record MessageQueued() {}

    /** How long a claimed message may take before another node may try it. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(2);

    /** A message that failed this often is given up, visibly: its state is dead. */
    private static final int MAX_ATTEMPTS = 10;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Queues a message; a second one of the same key changes nothing. */
    @Transactional
    public void queue(AccountId account, Message.Kind kind, String destination, String key) {
        queue(account, kind, destination, key, null);
    }

    /** Queues one for a mailbox that may no longer be the account's once it is sent. */
    @Transactional
    public void queue(AccountId account, Message.Kind kind, String destination, String key, @Nullable EmailAddress to) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into message (id, account_id, kind, destination, email, state, key, queued_at, next_attempt_at)
                values (:id, :account, :kind, :destination, :email, 'QUEUED', :key, :now, :now)
                on conflict (key) do nothing
                """)
                .param("id", id)
                .param("email", to == null ? null : vault.seal(SealedColumn.MESSAGE_EMAIL, id.toString(), to.value()))
                .param("account", account.value())
                .param("kind", kind.name())
                .param("destination", destination)
                .param("key", key)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new MessageQueued());
    }

    @Transactional
    public Optional<Message> claim() {
        var now = clock.instant();
        return jdbc.sql("""
                update message
                set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :until
                where id = (
                    select id from message
                    where state in ('QUEUED', 'SENDING', 'FAILED') and next_attempt_at <= :now
                    order by next_attempt_at
                    limit 1
                    for update skip locked
                )
                returning id, account_id, kind, destination, email, attempts
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(CLAIMED_FOR)))
                .query((row, _) -> new Message(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Message.Kind.valueOf(row.getString("kind")),
                        row.getString("destination"),
                        to(row),
                        row.getInt("attempts")))
                .optional();
    }

    @Transactional
    public void sent(Message message) {
        jdbc.sql("update message set state = 'SENT', sent_at = :now, email = null where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", message.id())
                .update();
    }

    /** Puts a message off, longer each time: 10 s, 20 s, 40 s … up to an hour and a half. */
    @Transactional
    public void failed(Message message) {
        var pause = Duration.ofSeconds(5).multipliedBy(1L << Math.min(message.attempts(), MAX_ATTEMPTS));
        jdbc.sql("update message set state = :state, next_attempt_at = :next where id = :id")
                .param("state", message.attempts() < MAX_ATTEMPTS ? "FAILED" : "DEAD")
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("id", message.id())
                .update();
    }

    /** What was sent to an account and what waits to be sent, the latest first. */
    List<SentMessage> to(AccountId account) {
        return jdbc.sql("""
                select kind, queued_at, sent_at from message where account_id = :account order by queued_at desc
                """)
                .param("account", account.value())
                .query((row, _) -> {
                    @Nullable Timestamp sentAt = row.getTimestamp("sent_at");
                    return new SentMessage(
                            Message.Kind.valueOf(row.getString("kind")).slug(),
                            row.getTimestamp("queued_at").toInstant(),
                            sentAt == null ? null : sentAt.toInstant());
                })
                .list();
    }

    /** Messages to anybody, sent or not, that lead to a page whose address has this in it. */
    void forget(String partOfAddress) {
        jdbc.sql("delete from message where position(:part in destination) > 0")
                .param("part", partOfAddress)
                .update();
    }

    void forget(AccountId account) {
        jdbc.sql("delete from message where account_id = :account")
                .param("account", account.value())
                .update();
    }

    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        if (event.kind() == Pack.Kept.MESSAGES) {
            jdbc.sql("delete from message where state in ('SENT', 'DELIVERED', 'DEAD') and queued_at < :before")
                    .param("before", Timestamp.from(event.before()))
                    .update();
        }
    }

    private @Nullable EmailAddress to(ResultSet row) throws SQLException {
        byte @Nullable [] sealed = row.getBytes("email");
        return sealed == null
                ? null
                : new EmailAddress(vault.open(SealedColumn.MESSAGE_EMAIL, row.getString("id"), sealed));
    }
}
