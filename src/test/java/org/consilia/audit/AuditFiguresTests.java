package org.consilia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the record at its intended size: {@code ./mvnw test -Dtest=AuditFiguresTests -Dconsilia.measure=on}. */
@EnabledIfSystemProperty(named = "consilia.measure", matches = "on")
class AuditFiguresTests {

    private static final int ROWS = 10_000_000;
    private static final int QUESTIONS = 100_000;
    private static final int WRITERS = 8;
    private static final int EACH = 250;

    @Test
    void tellsHowFastTheRecordIsWrittenAndAsked() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .start()) {
            var jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            jdbc.execute(migration());
            var repository = new AuditRepository(JdbcClient.create(jdbc), jdbc);
            written(repository);
            fill(jdbc);
            asked(repository);
        }
    }

    private static void written(AuditRepository repository) throws Exception {
        var start = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> {
                    for (var i = 0; i < EACH; i++) {
                        repository.add(List.of(entry()));
                    }
                });
            }
        }
        System.out.printf(
                "entries written, one a commit, %d writers: %.0f/s%n", WRITERS, WRITERS * EACH / seconds(start));
        var batch = System.nanoTime();
        for (var i = 0; i < 20; i++) {
            repository.add(Collections.nCopies(100, entry()));
        }
        System.out.printf("entries written, a hundred a commit: %.0f/s%n", 2_000 / seconds(batch));
    }

    /** As they would lie there; not chained, since this measures the index, which is made at the end: that is quicker. */
    private static void fill(JdbcTemplate jdbc) {
        jdbc.execute("""
                set session_replication_role = replica;
                drop index audit_entry_subject_at_idx;
                insert into audit_entry (number, at, actor, role, deed, subject, door, hash)
                select 10000 + n, timestamptz '2025-01-01' + n * interval '3 seconds', gen_random_uuid(), 'DOCTOR', 'SAW',
                       'question:q' || (n::bigint * 7919) %% %d, 'GET:/desk/questions/{id}', sha256(n::text::bytea)
                from generate_series(1, %d) n;
                create index on audit_entry (subject, at);
                analyze audit_entry;
                set session_replication_role = origin;
                """.formatted(QUESTIONS, ROWS));
    }

    private static void asked(AuditRepository repository) {
        var from = Instant.parse("2025-03-01T00:00:00Z");
        var to = Instant.parse("2025-09-01T00:00:00Z");
        for (var round = 1; round <= 3; round++) {
            var start = System.nanoTime();
            var entries = repository.of(Subject.question("q" + round * 777), from, to);
            System.out.printf(
                    "who saw a question, %,d entries, %d found: %.1f ms%n",
                    ROWS, entries.size(), seconds(start) * 1_000);
            assertThat(entries).isNotEmpty();
        }
    }

    private static Entry entry() {
        return new Entry(
                Instant.now(), UUID.randomUUID(), "DOCTOR", Deed.SAW, "question:q1", "GET:/desk/questions/{id}", null);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String migration() throws IOException {
        try (var sql = AuditFiguresTests.class.getResourceAsStream("/db/migration/audit/V12__audit.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
