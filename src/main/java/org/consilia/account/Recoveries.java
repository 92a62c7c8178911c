package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back for people with a role who have no passkey at hand. A link in their mailbox is one proof; the second is
 * an editor or an operator who knows that it is them and says so. Only then a link lets them in.
 */
@Component
public class Recoveries {

    private static final String WAITING = """
            select id, account_id, asked_at,
                   (select max(used_at) from passkey where passkey.account_id = recovery.account_id) as used_at
            from recovery
            where state = 'WAITING'
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recoveries(
            JdbcClient jdbc,
            Vault vault,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for one, unless one waits already. */
    @Transactional
    public void ask(AccountId account) {
        var isNew = jdbc.sql("""
                insert into recovery (id, account_id, state, asked_at)
                values (:id, :account, 'WAITING', :now)
                on conflict (account_id) where state = 'WAITING' do nothing
                """)
                        .param("id", PublicId.next())
                        .param("account", account.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (isNew) {
            audit.did(Deed.ASKED_RECOVERY, Subject.account(account.value().toString()));
        }
    }

    /** Those that nobody has decided on, the oldest first. */
    @Transactional(readOnly = true)
    public List<Recovery> waiting() {
        return jdbc.sql(WAITING + "order by asked_at").query(this::toRecovery).list();
    }

    @Transactional(readOnly = true)
    public int countWaiting() {
        return jdbc.sql("select count(*) from recovery where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** One that nobody has decided on. */
    @Transactional(readOnly = true)
    public Optional<Recovery> waiting(String id) {
        return jdbc.sql(WAITING + "and id = :id")
                .param("id", id)
                .query(this::toRecovery)
                .optional();
    }

    /** All that somebody ever asked for, the earliest first. */
    List<AccountCopies.AskedRecovery> of(AccountId account) {
        return jdbc.sql("""
                select id, state, asked_at, decided_at, reason from recovery where account_id = :account order by asked_at
                """)
                .param("account", account.value())
                .query((row, _) -> {
                    var decidedAt = row.getTimestamp("decided_at");
                    var reason = row.getBytes("reason");
                    return new AccountCopies.AskedRecovery(
                            row.getTimestamp("asked_at").toInstant(),
                            RecoveryState.valueOf(row.getString("state")),
                            decidedAt == null ? null : decidedAt.toInstant(),
                            reason == null
                                    ? null
                                    : vault.open(SealedColumn.RECOVERY_REASON, row.getString("id"), reason));
                })
                .list();
    }

    /** Lets the person in once more, or not. Of two who decide at once, one does. */
    @Transactional
    public void decide(String id, Who who, boolean isApproved, String reason) {
        var asked = find(id);
        if (asked.state() != RecoveryState.WAITING) {
            return;
        }
        var account = asked.account();
        Permit.require(
                who.as(Role.OWNER, account.value().equals(who.account())), Action.DECIDE_RECOVERY, asked.state());
        var state = isApproved ? RecoveryState.APPROVED : RecoveryState.REFUSED;
        var isDecided = jdbc.sql("""
                update recovery set state = :state, decided_at = :now, decided_by = :who, reason = :reason
                where id = :id and state = 'WAITING'
                """)
                        .param("state", state.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("who", who.signedIn())
                        .param("reason", vault.seal(SealedColumn.RECOVERY_REASON, id, reason))
                        .param("id", id)
                        .update()
                == 1;
        if (!isDecided) {
            return;
        }
        audit.did(
                isApproved ? Deed.APPROVED_RECOVERY : Deed.REFUSED_RECOVERY,
                Subject.account(account.value().toString()),
                "recovery:" + id);
        if (isApproved) {
            events.publishEvent(new RecoveryApproved(account, id));
        }
    }

    private Asked find(String id) {
        return jdbc.sql("select account_id, state from recovery where id = :id")
                .param("id", id)
                .query((row, _) -> new Asked(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        RecoveryState.valueOf(row.getString("state"))))
                .optional()
                .orElseThrow(NotPermitted::new);
    }

    private Recovery toRecovery(ResultSet row, int number) throws SQLException {
        var usedAt = Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant);
        return new Recovery(
                row.getString("id"),
                accounts.find(new AccountId(row.getObject("account_id", UUID.class)))
                        .orElseThrow(),
                row.getTimestamp("asked_at").toInstant(),
                usedAt.orElse(null));
    }

    private record Asked(AccountId account, RecoveryState state) {}
}
