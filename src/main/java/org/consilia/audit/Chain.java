package org.consilia.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the whole record and says what is wrong with it. Every hash is worked out anew here, not by the database, whose
 * functions could have been changed too. Changed, missing, added and swapped rows break the chain; a cut end is seen by
 * the signed {@link Heads}.
 */
@Component
public class Chain {

    /** What verifying found: how many entries there are, and a sentence for each fault. */
    public record Verdict(long entries, List<String> faults) {

        public boolean isGood() {
            return faults.isEmpty();
        }
    }

    /** More than these help nobody: from the first fault on, the rest is in doubt. */
    private static final int MAX_FAULTS = 20;

    private static final int FETCHED_AT_ONCE = 5_000;

    private final Heads heads;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    Chain(Heads heads, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.heads = heads;
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED_AT_ONCE);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    public Verdict verify() {
        var walk = new Walk(signed());
        if (heads.files().isEmpty()) {
            walk.fault("No head was ever signed in " + heads.folder() + ", so a cut end would not be seen.");
        }
        try {
            reading.executeWithoutResult(_ -> jdbc.query("""
                    select number, at, actor, role, deed, subject, door, detail, hash from audit_entry order by number
                    """, walk::look));
        } catch (DataAccessException unreadable) {
            walk.fault("The entries after " + walk.number + " cannot be read.");
        }
        walk.end();
        return new Verdict(walk.entries, List.copyOf(walk.faults));
    }

    /** The good heads by the number of their entry; the others are faults themselves. */
    private Map<Long, byte[]> signed() {
        var signed = new HashMap<Long, byte[]>();
        for (var file : heads.files()) {
            var head = heads.read(file);
            signed.put(head.number(), heads.isGood(head) ? head.hashBytes() : new byte[0]);
        }
        return signed;
    }

    /** One walk along the chain. */
    private static final class Walk {

        private final Map<Long, byte[]> signed;
        private final MessageDigest sha256;
        private final List<String> faults = new ArrayList<>();
        private byte[] previous = new byte[0];
        private long number;
        private long entries;

        Walk(Map<Long, byte[]> signed) {
            this.signed = signed;
            try {
                this.sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException error) {
                throw new IllegalStateException(error);
            }
        }

        void look(ResultSet row) throws SQLException {
            var found = row.getLong("number");
            if (found != number + 1) {
                fault("Between the entries " + number + " and " + found + " something is missing or was added.");
            }
            number = found;
            entries++;
            var hash = row.getBytes("hash");
            sha256.update(previous);
            if (!Arrays.equals(hash, sha256.digest(text(row)))) {
                fault("Entry " + number + " is not what was written, or the one before it is not.");
            }
            var head = signed.remove(number);
            if (head != null && !Arrays.equals(head, hash)) {
                fault("Entry " + number + " is not the one that was signed.");
            }
            previous = hash;
        }

        void end() {
            signed.keySet().stream()
                    .sorted()
                    .forEach(missing ->
                            fault("Entry " + missing + " was signed and is not there, or its file was changed."));
        }

        void fault(String sentence) {
            if (faults.size() < MAX_FAULTS) {
                faults.add(sentence);
            }
        }

        private byte[] text(ResultSet row) throws SQLException {
            return String.join(
                            "\n",
                            Long.toString(number),
                            Long.toString(micros(row.getTimestamp("at"))),
                            orEmpty(row.getString("actor")),
                            row.getString("role"),
                            row.getString("deed"),
                            row.getString("subject"),
                            orEmpty(row.getString("door")),
                            orEmpty(row.getString("detail")))
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static long micros(Timestamp at) {
            var instant = at.toInstant();
            return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
