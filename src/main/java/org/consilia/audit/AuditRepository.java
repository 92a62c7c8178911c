package org.consilia.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to the record and reads it; the database numbers and chains the rows. */
@Repository
class AuditRepository {

    /** A row's place in the chain and its hash. */
    record Link(long number, byte[] hash) {}

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    AuditRepository(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(Collection<Entry> entries) {
        batches.batchUpdate("""
                insert into audit_entry (at, actor, role, deed, subject, door, detail)
                values (?, ?, ?, ?, ?, ?, ?)
                """, entries, entries.size(), (row, entry) -> {
            row.setTimestamp(1, Timestamp.from(entry.at()));
            row.setObject(2, entry.actor(), Types.OTHER);
            row.setString(3, entry.role());
            row.setString(4, entry.deed().name());
            row.setString(5, entry.subject());
            row.setString(6, entry.door());
            row.setString(7, entry.detail());
        });
    }

    /** Everything done to one thing in a time, the earliest first. */
    List<Entry> of(Subject subject, Instant from, Instant to) {
        return jdbc.sql("""
                select at, actor, role, deed, subject, door, detail
                from audit_entry
                where subject = :subject and at >= :from and at < :to
                order by at, number
                """)
                .param("subject", subject.toString())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(AuditRepository::toEntry)
                .list();
    }

    Optional<Link> head() {
        return jdbc.sql("select number, hash from audit_entry order by number desc limit 1")
                .query((row, _) -> new Link(row.getLong("number"), row.getBytes("hash")))
                .optional();
    }

    Optional<byte[]> hash(long number) {
        return jdbc.sql("select hash from audit_entry where number = :number")
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    private static Entry toEntry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("role"),
                Deed.valueOf(row.getString("deed")),
                row.getString("subject"),
                row.getString("door"),
                row.getString("detail"));
    }
}
