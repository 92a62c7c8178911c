package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A database of the time before texts were sealed becomes one of today, and nothing is lost. */
class SealPlainTextsTests {

    private static final String SECRET = "quibblezyxw";
    private static final UUID ASKER = new UUID(1, 1);

    private static final String OF_THEN = """
            insert into account values ('%1$s', 'quibblezyxw@example.org', 'Quibblezyxw', now());
            insert into account values ('00000000-0000-0002-0000-000000000002', null, 'Operator', now());
            insert into topic values ('skin', 'Skin', 'SPECIALTY');
            insert into doctor values ('d', '%1$s', 'Dr A', 'skin', '{en}', 'here', 'x', 'none', now());
            insert into institution values ('i', 'Institute', 'u', 'l', 'lu');
            insert into question (id, state, asker_id, title, body, about_age, is_urgent, asked_at, closed_reason, reference_code)
                values ('q', 'CLOSED', '%1$s', 'My quibblezyxw', 'It "itches"', '30-39', false, now(), 'No quibblezyxw', 'c1');
            insert into question (id, state, title, body, is_urgent, asked_at, public_title, public_body, slug, published_at,
                    origin_institution, origin_key, reference_code)
                values ('p', 'PUBLIC', 'Open', '', false, now(), 'Open', '', 'open', now(), 'i', 'k', 'c2');
            insert into consent (question_id, account_id, purpose, wording, text, given_at)
                values ('q', '%1$s', 'PROCESS', 'I agree', 'My quibblezyxw', now());
            insert into answer (id, question_id, state, doctor_id, started_at) values ('a', 'q', 'DRAFT', 'd', now());
            insert into answer (id, question_id, state, institution_id, started_at) values ('b', 'p', 'SIGNED', 'i', now());
            insert into answer_revision values ('a', 1, '{"summary": "quibblezyxw"}', null, now());
            insert into answer_revision values ('b', 1, '{"summary": "open"}', null, now());
            insert into answer_decision values ('a', 'RETURNED', 'More quibblezyxw', '%1$s', now());
            insert into quote_request values ('r', '%1$s', 'OPEN', 'A quibblezyxw', 'here', 'soon', '', now());
            insert into spring_session values ('s', 's', 0, 0, 0, 0, null);
            insert into spring_session_attributes values ('s', 'draft', 'quibblezyxw');
            """.formatted(ASKER);

    @TempDir
    Path data;

    @Test
    void whatLayInTheClearIsSealedAndLeavesNoTrace() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var context = new AnnotationConfigApplicationContext()) {
            var jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            flyway(postgres).target("11").load().migrate();
            jdbc.execute(OF_THEN);
            flyway(postgres).target("13").load().migrate();
            var vault = vault(context, postgres);
            flyway(postgres)
                    .target("14")
                    .javaMigrations(new SealPlainTexts(vault))
                    .load()
                    .migrate();

            assertThat(opened(jdbc, vault, SealedColumn.QUESTION_WORDS, "question", "words", "q"))
                    .contains("\"title\":\"My quibblezyxw\"", "\"body\":\"It \\\"itches\\\"\"", "\"age\":\"30-39\"");
            assertThat(opened(jdbc, vault, SealedColumn.QUESTION_CLOSED_REASON, "question", "closed_reason", "q"))
                    .isEqualTo("No quibblezyxw");
            assertThat(open(
                            jdbc,
                            vault,
                            SealedColumn.ACCOUNT_EMAIL,
                            ASKER.toString(),
                            "select email from account where email_mark is not null"))
                    .isEqualTo("quibblezyxw@example.org");
            assertThat(open(jdbc, vault, SealedColumn.CONSENT_TEXT, "q/PROCESS", "select text from consent"))
                    .isEqualTo("My quibblezyxw");
            assertThat(open(
                            jdbc,
                            vault,
                            SealedColumn.ANSWER_REVISION_WORDS,
                            "a/1",
                            "select words from answer_revision where answer_id = 'a' and text is null"))
                    .isEqualTo("{\"summary\": \"quibblezyxw\"}");
            assertThat(open(
                            jdbc,
                            vault,
                            SealedColumn.ANSWER_DECISION_REASON,
                            "a",
                            "select reason from answer_decision"))
                    .isEqualTo("More quibblezyxw");
            assertThat(opened(jdbc, vault, SealedColumn.QUOTE_REQUEST_WORDS, "quote_request", "words", "r"))
                    .contains("\"procedure\":\"A quibblezyxw\"");
            assertThat(open(
                            jdbc,
                            vault,
                            SealedColumn.SESSION_ATTRIBUTE,
                            "",
                            "select attribute_bytes from spring_session_attributes"))
                    .isEqualTo(SECRET);
            assertThat(jdbc.queryForObject(
                            "select text->>'summary' from answer_revision where answer_id = 'b'", String.class))
                    .isEqualTo("open");
            filesHoldNoSecret(jdbc);
        }
    }

    private static void filesHoldNoSecret(JdbcTemplate jdbc) {
        jdbc.execute("checkpoint");
        for (var table : List.of(
                "account",
                "question",
                "consent",
                "answer_revision",
                "answer_decision",
                "quote_request",
                "spring_session_attributes")) {
            var file = jdbc.queryForObject("select pg_read_binary_file(pg_relation_filepath(?))", byte[].class, table);
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).as(table).doesNotContainIgnoringCase(SECRET);
        }
    }

    private static String opened(
            JdbcTemplate jdbc, Vault vault, SealedColumn column, String table, String name, String id) {
        return open(jdbc, vault, column, id, "select " + name + " from " + table + " where id = '" + id + "'");
    }

    private static String open(JdbcTemplate jdbc, Vault vault, SealedColumn column, String row, String query) {
        return vault.open(column, row, Objects.requireNonNull(jdbc.queryForObject(query, byte[].class)));
    }

    private static FluentConfiguration flyway(EmbeddedPostgres postgres) {
        return Flyway.configure().dataSource(postgres.getPostgresDatabase()).locations("classpath:db/migration");
    }

    private Vault vault(AnnotationConfigApplicationContext context, EmbeddedPostgres postgres) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("consilia.data", data.toString())));
        var database = postgres.getPostgresDatabase();
        var beans = context.getBeanFactory();
        beans.registerSingleton("dataSource", database);
        beans.registerSingleton("clock", Clock.systemUTC());
        beans.registerSingleton("transactionManager", new JdbcTransactionManager(database));
        context.scan("org.consilia.vault");
        context.refresh();
        return context.getBean(Vault.class);
    }
}
