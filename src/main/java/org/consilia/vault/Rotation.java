package org.consilia.vault;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes keys while the site runs. A new data key seals from now on, and what the older ones sealed is opened and
 * sealed again, a batch at a time: whatever is cut short goes on where it stopped. A text that changes meanwhile is left
 * alone, since whoever changed it sealed it anew.
 */
@Component
public class Rotation {

    /** A data key as the operator sees it, with how many texts it seals. */
    public record Listed(int id, boolean isPrimary, boolean isRetired, String madeAt, long texts) {}

    /** Where a text lies just now, and what it is bound to. */
    private record OldText(SealedColumn column, String place, String row, byte[] sealed) {}

    private static final int BATCH = 500;

    private final DataKeys keys;
    private final SiteKey siteKey;
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    /** Of its own, so that a batch stays done if the rest is cut short. */
    private final TransactionTemplate writing;

    Rotation(
            DataKeys keys, SiteKey siteKey, Vault vault, DataSource database, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.siteKey = siteKey;
        this.vault = vault;
        this.jdbc = new JdbcTemplate(database);
        this.reading = new TransactionTemplate(transactions);
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        jdbc.setFetchSize(BATCH);
    }

    /** Where the key that wraps the others lies. */
    public String place() {
        return siteKey.place();
    }

    public List<Listed> list() {
        var primary = keys.open().primary();
        var texts = texts();
        return keys.all().stream()
                .filter(key -> key.purpose() == DataKeys.Purpose.SEAL)
                .map(key -> new Listed(
                        key.id(),
                        key.id() == primary,
                        key.retiredAt() != null,
                        key.madeAt().toString(),
                        texts.getOrDefault(key.id(), 0L)))
                .toList();
    }

    /** Whether an earlier change of the data key was cut short. */
    public boolean isUnfinished() {
        return keys.all().stream()
                        .filter(key -> key.purpose() == DataKeys.Purpose.SEAL && key.retiredAt() == null)
                        .count()
                > 1;
    }

    /** A new data key, unless an earlier change was cut short: then that one is finished. Says how many were done. */
    public long rotate(LongConsumer progress) {
        if (!isUnfinished()) {
            keys.add();
        }
        vault.refresh();
        var done = 0L;
        for (var column : SealedColumn.values()) {
            done = reseal(column, done, progress);
        }
        keys.retireAllBut(keys.open().primary());
        return done;
    }

    /** A new key for the site: every data key is wrapped anew, the texts stay as they are. */
    public int renewSiteKey() {
        siteKey.renew();
        return keys.rewrap();
    }

    /** Wraps the data keys under the site's key, from that in {@code consilia.keys.rewrap-from}. */
    public int rewrap() {
        return keys.rewrap();
    }

    /** Goes over a column until nothing old is left in it: a row may move while it is looked at. */
    private long reseal(SealedColumn column, long before, LongConsumer progress) {
        var done = before;
        for (var more = pass(column, done, progress); more > 0; more = pass(column, done, progress)) {
            done += more;
        }
        return done;
    }

    private long pass(SealedColumn column, long before, LongConsumer progress) {
        var written = new long[1];
        var batch = new ArrayList<OldText>();
        reading.executeWithoutResult(_ -> {
            jdbc.query(
                    """
                    select ctid::text as place, %s as bound_to, %s as sealed from %s
                    where %2$s is not null and substring(%2$s for 5) <> ?
                    """.formatted(column.row(), column.column(), column.table()),
                    row -> {
                        batch.add(new OldText(
                                column, row.getString("place"), row.getString("bound_to"), row.getBytes("sealed")));
                        if (batch.size() == BATCH) {
                            written[0] += write(batch);
                            progress.accept(before + written[0]);
                        }
                    },
                    Vault.nameOf(keys.open().primary()));
            written[0] += write(batch);
        });
        return written[0];
    }

    private long write(List<OldText> batch) {
        var written = writing.execute(_ -> batch.stream().mapToLong(this::write).sum());
        batch.clear();
        return written;
    }

    private int write(OldText old) {
        var column = old.column();
        return jdbc.update(
                "update %s set %s = ? where ctid = ?::tid and %2$s = ?".formatted(column.table(), column.column()),
                vault.seal(column, old.row(), vault.openBytes(column, old.row(), old.sealed())),
                old.place(),
                old.sealed());
    }

    private Map<Integer, Long> texts() {
        var texts = new HashMap<Integer, Long>();
        for (var column : SealedColumn.values()) {
            jdbc.query("""
                    select substring(%s from 2 for 4) as key, count(*) as texts from %s
                    where %1$s is not null group by 1
                    """.formatted(column.column(), column.table()), row -> {
                count(row, texts);
            });
        }
        return texts;
    }

    private static void count(ResultSet row, Map<Integer, Long> texts) throws SQLException {
        var key = ByteBuffer.wrap(row.getBytes("key")).getInt();
        texts.merge(key, row.getLong("texts"), Long::sum);
    }
}
