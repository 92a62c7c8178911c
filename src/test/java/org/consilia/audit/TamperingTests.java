package org.consilia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Somebody with every right in the database, but without the signed heads, changes the record. */
class TamperingTests {

    private static final int ENTRIES = 120;
    private static final int TAMPERINGS = 1_000;
    private static final List<String> TEXTS = List.of("role", "deed", "subject", "door", "detail");

    @TempDir
    static Path data;

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate jdbc;
    private static Chain chain;

    @BeforeAll
    static void record() throws Exception {
        postgres = EmbeddedPostgres.start();
        var source =
                new SingleConnectionDataSource(postgres.getPostgresDatabase().getConnection(), true);
        jdbc = new JdbcTemplate(source);
        try (var sql = TamperingTests.class.getResourceAsStream("/db/migration/audit/V12__audit.sql")) {
            jdbc.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        jdbc.execute("create table pristine (like audit_entry including constraints)");
        var repository = new AuditRepository(JdbcClient.create(jdbc), jdbc);
        var clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        var heads = new Heads(repository, data, clock);
        repository.add(
                IntStream.range(0, ENTRIES - 20).mapToObj(TamperingTests::entry).toList());
        heads.sign();
        repository.add(IntStream.range(0, 20).mapToObj(TamperingTests::entry).toList());
        heads.sign();
        chain = new Chain(heads, jdbc, new JdbcTransactionManager(source));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void eachOfAThousandTamperingsIsFound() {
        assertThat(chain.verify()).isEqualTo(new Chain.Verdict(ENTRIES, List.of()));
        beSuperuser();
        jdbc.execute("create table untouched as select * from audit_entry");
        var random = new Random(2026);
        for (var i = 0; i < TAMPERINGS; i++) {
            var what = tamper(random, i % 5);
            assertThat(chain.verify().isGood()).as(what).isFalse();
            jdbc.execute("delete from audit_entry");
            jdbc.execute("insert into audit_entry select * from untouched");
        }
        assertThat(chain.verify().isGood()).isTrue();
        beNobodySpecial();
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteWhatIsWritten() {
        for (var change :
                List.of("update audit_entry set deed = 'SAW'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> jdbc.execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void wordsAreRefusedSinceTheRecordHoldsIdsOnly() {
        jdbc.execute("create temporary table fresh (like pristine including constraints)");
        assertThatThrownBy(() -> jdbc.update("insert into fresh (number, at, role, deed, subject, hash)"
                        + " values (1, now(), 'DOCTOR', 'SAW', 'my itch', sha256(''))"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("subject_check");
    }

    @Test
    void aForgedOrSpoiltHeadIsFound() throws IOException {
        var file = data.resolve("audit/heads/latest.json");
        var signed = Files.readString(file);
        try {
            for (var forged : List.of("{", signed.replace("\"number\":" + ENTRIES, "\"number\":" + (ENTRIES - 1)))) {
                Files.writeString(file, forged);
                assertThat(chain.verify().isGood()).isFalse();
            }
        } finally {
            Files.writeString(file, signed);
        }
        assertThat(chain.verify().isGood()).isTrue();
    }

    private static String tamper(Random random, int kind) {
        var row = 1 + random.nextInt(ENTRIES);
        return switch (kind) {
            case 0 -> {
                var column = TEXTS.get(random.nextInt(TEXTS.size()));
                var text = Objects.requireNonNull(jdbc.queryForObject(
                        "select " + column + " from audit_entry where number = ?", String.class, row));
                var place = random.nextInt(text.length());
                var other = text.charAt(place) == 'x' ? 'y' : 'x';
                jdbc.update(
                        "update audit_entry set " + column + " = ? where number = ?",
                        text.substring(0, place) + other + text.substring(place + 1),
                        row);
                yield column + " of " + row + " at " + place;
            }
            case 1 -> {
                var place = random.nextInt(32);
                jdbc.update(
                        "update audit_entry set hash = set_byte(hash, ?, (get_byte(hash, ?) + 1) % 256) where number = ?",
                        place, place, row);
                yield "hash of " + row + " at " + place;
            }
            case 2 -> {
                jdbc.update("update audit_entry set at = at + interval '1 microsecond' where number = ?", row);
                yield "time of " + row;
            }
            case 3 -> {
                var until = random.nextBoolean() ? row : ENTRIES;
                jdbc.update("delete from audit_entry where number between ? and ?", row, until);
                yield "deletion from " + row + " to " + until;
            }
            default -> {
                var other = 1 + (row + random.nextInt(ENTRIES - 1)) % ENTRIES;
                jdbc.update("update audit_entry set number = -1 where number = ?", row);
                jdbc.update("update audit_entry set number = ? where number = ?", row, other);
                jdbc.update("update audit_entry set number = ? where number = -1", other);
                yield "swap of " + row + " and " + other;
            }
        };
    }

    private static Entry entry(int number) {
        return new Entry(
                Instant.parse("2026-11-23T08:00:00.123456Z").plusSeconds(number),
                new UUID(7, number),
                "DOCTOR",
                Deed.SAW,
                "question:q" + number % 9,
                "GET:/desk/questions/{id}",
                "answer:a" + number);
    }

    /** Triggers and checks do not hold for whoever may switch them off. */
    private static void beSuperuser() {
        jdbc.execute("set session_replication_role = replica");
        for (var column : TEXTS) {
            jdbc.execute("alter table audit_entry drop constraint audit_entry_" + column + "_check");
        }
    }

    private static void beNobodySpecial() {
        jdbc.execute("set session_replication_role = origin");
    }
}
