package org.consilia.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that seal texts, each wrapped by the {@link SiteKey} and kept in the table data_key. The newest seals; the
 * others still open what they sealed. One more, which never changes, makes the marks by which a sealed address is found.
 *
 * <p>Works on the data source itself and in transactions of its own: a migration needs keys before the rest of the
 * application exists, and a key must be on disk before anything is sealed with it.
 */
@Repository
class DataKeys {

    /** What a key is for; the names are in the table. */
    enum Purpose {
        SEAL(PredefinedAeadParameters.AES256_GCM),
        LOOK_UP(PredefinedMacParameters.HMAC_SHA256_256BITTAG);

        private final Parameters parameters;

        Purpose(Parameters parameters) {
            this.parameters = parameters;
        }
    }

    /** A row of the table. The id is Tink's own, and every text sealed with the key begins with it. */
    record DataKey(
            int id,
            Purpose purpose,
            byte[] wrapped,
            Instant madeAt,
            @Nullable Instant retiredAt) {}

    /** All keys, opened. */
    record Ring(int primary, List<Integer> ids, Aead aead, Mac mac) {}

    private final SiteKey siteKey;
    private final String rewrapFrom;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    DataKeys(
            DataSource database,
            SiteKey siteKey,
            @Value("${consilia.keys.rewrap-from:}") String rewrapFrom,
            Clock clock) {
        this.siteKey = siteKey;
        this.rewrapFrom = rewrapFrom;
        this.clock = clock;
        this.jdbc = JdbcClient.create(database);
        this.alone = new TransactionTemplate(new JdbcTransactionManager(database));
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            MacConfig.register();
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("This Java cannot make marks.", error);
        }
    }

    /** The keys as they stand; on a new database they are made now. */
    Ring open() {
        var keys = all();
        if (keys.isEmpty()) {
            alone.executeWithoutResult(_ -> makeFirst());
            keys = all();
        }
        return opened(keys, unwrapping());
    }

    List<DataKey> all() {
        return jdbc.sql("select id, purpose, wrapped, made_at, retired_at from data_key order by made_at, id")
                .query(DataKeys::toDataKey)
                .list();
    }

    /** The numbers of the keys for sealing, the newest last. */
    List<Integer> sealing() {
        return sealing(all());
    }

    /** A new key, with which everything is sealed from now on. */
    void add() {
        alone.executeWithoutResult(_ -> make(Purpose.SEAL, siteKey.existing()));
    }

    /** Nothing is sealed any more with any key but the newest; the old ones are kept for backups. */
    void retireAllBut(int primary) {
        jdbc.sql("""
                update data_key set retired_at = :now
                where purpose = 'SEAL' and id <> :primary and retired_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("primary", primary)
                .update();
    }

    /** Wraps every data key anew, under the site's key as it is now; all of them or none. */
    int rewrap() {
        var from = unwrapping();
        var to = rewrapFrom.isBlank() ? siteKey.existing() : siteKey.madeIfAbsent();
        return alone.execute(_ -> {
            lock();
            var keys = all();
            for (var key : keys) {
                jdbc.sql("update data_key set wrapped = :wrapped where id = :id")
                        .param("wrapped", wrap(unwrap(key, from), key.id(), key.purpose(), to))
                        .param("id", key.id())
                        .update();
            }
            return keys.size();
        });
    }

    /** The key that wrapped what is in the table: the site's own, or the one that it is to take over from. */
    private Aead unwrapping() {
        return rewrapFrom.isBlank() ? siteKey.existing() : SiteKey.aead(new KeyFile(Path.of(rewrapFrom)).read());
    }

    /** Two nodes may start at once on a new database. */
    private void makeFirst() {
        lock();
        if (all().isEmpty()) {
            var key = siteKey.madeIfAbsent();
            make(Purpose.LOOK_UP, key);
            make(Purpose.SEAL, key);
        }
    }

    private void lock() {
        jdbc.sql("lock table data_key in share row exclusive mode").update();
    }

    private void make(Purpose purpose, Aead wrapping) {
        try {
            var fresh = KeysetHandle.generateNew(purpose.parameters);
            var id = fresh.getPrimary().getId();
            jdbc.sql("insert into data_key (id, purpose, wrapped, made_at) values (:id, :purpose, :wrapped, :now)")
                    .param("id", id)
                    .param("purpose", purpose.name())
                    .param("wrapped", wrap(fresh, id, purpose, wrapping))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("No key can be made.", error);
        }
    }

    private Ring opened(List<DataKey> keys, Aead unwrapping) {
        try {
            var sealing = KeysetHandle.newBuilder();
            var ids = sealing(keys);
            Mac mac = null;
            for (var key : keys) {
                var handle = unwrap(key, unwrapping);
                if (key.purpose() == Purpose.LOOK_UP) {
                    mac = handle.getPrimitive(RegistryConfiguration.get(), Mac.class);
                } else {
                    var entry = KeysetHandle.importKey(handle.getPrimary().getKey());
                    sealing.addEntry(key.id() == ids.getLast() ? entry.makePrimary() : entry);
                }
            }
            if (mac == null) {
                throw new IllegalStateException("The table data_key lacks the key for looking up.");
            }
            return new Ring(ids.getLast(), ids, SiteKey.aead(sealing.build()), mac);
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("The data keys cannot be put together.", error);
        }
    }

    private static List<Integer> sealing(List<DataKey> keys) {
        return keys.stream()
                .filter(key -> key.purpose() == Purpose.SEAL)
                .map(DataKey::id)
                .toList();
    }

    private static byte[] wrap(KeysetHandle key, int id, Purpose purpose, Aead wrapping) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, binding(id, purpose));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("The data key cannot be wrapped.", error);
        }
    }

    private KeysetHandle unwrap(DataKey key, Aead unwrapping) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    key.wrapped(), unwrapping, binding(key.id(), key.purpose()));
        } catch (GeneralSecurityException error) {
            var place = rewrapFrom.isBlank() ? siteKey.place() : "the file " + rewrapFrom;
            throw new KeyUnusable(
                    "The key in " + place + " does not open this database: its private texts were sealed under another"
                            + " one; put that key back from a backup, or use the database that belongs to this key.",
                    error);
        }
    }

    private static byte[] binding(int id, Purpose purpose) {
        return ("data_key:" + purpose + ":" + id).getBytes(StandardCharsets.UTF_8);
    }

    private static DataKey toDataKey(ResultSet row, int number) throws SQLException {
        var retiredAt = row.getTimestamp("retired_at");
        return new DataKey(
                row.getInt("id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getBytes("wrapped"),
                row.getTimestamp("made_at").toInstant(),
                retiredAt == null ? null : retiredAt.toInstant());
    }
}
