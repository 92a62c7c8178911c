package org.consilia.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Wishes for a link to sign in with. The request that makes one does the same whether the address is known here or not,
 * so neither its answer nor its time tells; whether anything is sent is found out afterwards. Who tries too often waits,
 * and nobody else does: tries are counted for an address and a network together, so a stranger elsewhere cannot keep
 * anybody out. Where strangers in many places fill one inbox, the links that are in it already work.
 */
@Component
class LinkWishes {

    /** News, for this node only, that somebody wants a link. */
    record LinkWished() {}

    static final int TRIES = 5;
    static final Duration COUNTED_FOR = Duration.ofMinutes(15);

    /** How long a wish is put off whose inbox has had enough links just now. */
    private static final Duration PUT_OFF = Duration.ofMinutes(3);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Vault vault;
    private final WishGranting granting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkWishes(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Vault vault,
            WishGranting granting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.granting = granting;
        this.events = events;
        this.clock = clock;
    }

    /** The sixth try within a quarter of an hour waits for the first to be that old; a seventh adds nothing to it. */
    void add(EmailAddress email, Network network) {
        transactions.executeWithoutResult(_ -> {
            var id = UUID.randomUUID();
            var now = clock.instant();
            jdbc.sql("""
                    with tries as (
                        select count(*) as number,
                               count(*) filter (where email is not null and due_at > :now) as waiting,
                               min(asked_at) as first
                        from link_wish
                        where mark = :mark and asked_at > :since
                    )
                    insert into link_wish (id, mark, email, email_mark, asked_at, due_at)
                    select :id, :mark, case when waiting = 0 then :email end,
                           case when waiting = 0 then :emailMark end, :now,
                           case when number < :tries then :now else first + :window * interval '1 second' end
                    from tries
                    """)
                    .param("id", id)
                    .param("mark", vault.mark(SealedColumn.LINK_WISH_EMAIL, network.value() + "\n" + email.value()))
                    .param("email", vault.seal(SealedColumn.LINK_WISH_EMAIL, id.toString(), email.value()))
                    .param("emailMark", vault.mark(SealedColumn.ACCOUNT_EMAIL, email.value()))
                    .param("now", Timestamp.from(now))
                    .param("since", Timestamp.from(now.minus(COUNTED_FOR)))
                    .param("tries", TRIES)
                    .param("window", COUNTED_FOR.toSeconds())
                    .update();
            events.publishEvent(new LinkWished());
        });
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(LinkWished wished) {
        grant();
    }

    /** Grants what is due, and forgets what is old. */
    @Scheduled(fixedDelay = 5000)
    void grant() {
        while (Boolean.TRUE.equals(transactions.execute(_ -> grantNext()))) {}
        jdbc.sql("delete from link_wish where email is null and asked_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(COUNTED_FOR)))
                .update();
    }

    /** False when none is due. A wish that another node is granting is left to it. */
    private boolean grantNext() {
        var due = jdbc.sql("""
                select id, email from link_wish
                where email is not null and due_at <= :now
                order by due_at
                limit 1
                for update skip locked
                """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> {
                    var id = row.getString("id");
                    return new Due(id, vault.open(SealedColumn.LINK_WISH_EMAIL, id, row.getBytes("email")));
                })
                .optional();
        due.ifPresent(wish -> {
            var isSettled = granting.grant(new EmailAddress(wish.email()));
            jdbc.sql("""
                    update link_wish
                    set email = case when :settled then null else email end,
                        email_mark = case when :settled then null else email_mark end, due_at = :next
                    where id = :id::uuid
                    """)
                    .param("settled", isSettled)
                    .param("next", Timestamp.from(clock.instant().plus(PUT_OFF)))
                    .param("id", wish.id())
                    .update();
        });
        return due.isPresent();
    }

    private record Due(String id, String email) {}
}
