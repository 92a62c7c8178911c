package org.consilia.mine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.consilia.account.AccountErased;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.permit.NotPermitted;
import org.consilia.question.QuestionForgotten;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the latest export of each account, sealed, for as long as the country pack says. */
@Component
class Exports {

    /** The first of the two numbers of the database's lock; the other is the account's. */
    private static final int LOCK = 7202;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Holdings holdings;
    private final Audit audit;
    private final Pack pack;
    private final Clock clock;

    Exports(JdbcClient jdbc, Vault vault, Holdings holdings, Audit audit, Pack pack, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.holdings = holdings;
        this.audit = audit;
        this.pack = pack;
        this.clock = clock;
    }

    /** Makes an export, in place of the one before. */
    @Transactional
    public void make(AccountId account) {
        holdings.hold(account);
        lock(account);
        var export = holdings.of(account);
        delete(account);
        var id = PublicId.next();
        jdbc.sql("insert into export (id, account_id, words, made_at) values (:id, :account, :words, :now)")
                .param("id", id)
                .param("account", account.value())
                .param("words", vault.seal(SealedColumn.EXPORT_WORDS, id, ExportJson.write(export)))
                .param("now", Timestamp.from(export.madeAt()))
                .update();
        audit.did(Deed.EXPORTED, Subject.account(account.value().toString()), "export:" + id);
    }

    @Transactional(readOnly = true)
    public Optional<KeptExport> of(AccountId account) {
        return jdbc.sql("""
                select id, made_at from export where account_id = :account order by made_at desc limit 1
                """)
                .param("account", account.value())
                .query((row, _) ->
                        kept(row.getString("id"), row.getTimestamp("made_at").toInstant()))
                .optional()
                .filter(this::isOpen);
    }

    /** The export as JSON, for its own account and until it expires; for anybody else there is none. */
    @Transactional(readOnly = true)
    public String json(String id, AccountId account) {
        if (of(account).filter(kept -> kept.id().equals(id)).isEmpty()) {
            throw new NotPermitted();
        }
        var sealed = jdbc.sql("select words from export where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return vault.sealed(SealedColumn.EXPORT_WORDS, id, sealed).text();
    }

    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        if (event.kind() == Pack.Kept.EXPORTS) {
            jdbc.sql("delete from export where made_at < :before")
                    .param("before", Timestamp.from(event.before()))
                    .update();
        }
    }

    @EventListener
    @Transactional
    public void on(AccountErased event) {
        delete(event.id());
    }

    /** The copy holds the question too; whoever still wants one makes another. */
    @EventListener
    @Transactional
    public void on(QuestionForgotten event) {
        lock(event.asker());
        delete(event.asker());
    }

    /** A copy that is being made and a question that is being deleted wait for each other, or the copy could keep it. */
    private void lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashtext(:account))")
                .param("lock", LOCK)
                .param("account", account.value().toString())
                .query(_ -> {});
    }

    private void delete(AccountId account) {
        jdbc.sql("delete from export where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private KeptExport kept(String id, Instant madeAt) {
        var keptFor = pack.retention().getOrDefault(Pack.Kept.EXPORTS, Period.ZERO);
        return new KeptExport(
                id, madeAt, madeAt.atZone(ZoneOffset.UTC).plus(keptFor).toInstant());
    }

    private boolean isOpen(KeptExport export) {
        return export.expiresAt().isAfter(clock.instant());
    }
}
