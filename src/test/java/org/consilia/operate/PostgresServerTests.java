package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;

/** A running server. The folder lies where only its owner may go, as below /root. */
class PostgresServerTests {

    private static final Progress SILENTLY = new Progress(new PrintStream(PrintStream.nullOutputStream()));

    @TempDir
    static Path temporary;

    @TempDir
    Path another;

    private static DataFolder folder;
    private static PostgresServer server;
    private static Database database;

    @BeforeAll
    static void start() {
        folder = DataFolder.hold(temporary.resolve("data"));
        server = new PostgresServer(folder, SILENTLY);
        database = server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        folder.close();
    }

    @Test
    void theApplicationIsNoSuperuserAndOwnsItsDatabase() throws SQLException {
        assertThat(ask(
                        database,
                        "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                                + " from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask(database, "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("consilia");
    }

    @Test
    void theApplicationMayAddToTheRecordAndTheEvidenceAndReadThemButNothingElse() throws SQLException, IOException {
        run("create table account (id uuid primary key); create table topic (id text primary key)");
        for (var migration : List.of("doctor/V3__doctor", "audit/V12__audit", "doctor/V33__evidence_ledger")) {
            run(Files.readString(Path.of("src/main/resources/db/migration/" + migration + ".sql")));
        }
        server.afterMigrations();
        run("insert into audit_entry (at, role, deed, subject) values (now(), 'DOCTOR', 'SAW', 'question:q')");
        run("""
                insert into account select gen_random_uuid() from generate_series(1, 2);
                insert into topic values ('skin');
                insert into doctor select 'd', id, 'Dr Ada', 'skin', '{en}', '', '', '', now() from account limit 1;
                insert into evidence (doctor_id, register, number, method, checked_by, checked_at, source, next_check_on)
                select id, 'GMC', '1', '', account_id, now(), '', now() from doctor;
                delete from account where id not in (select account_id from doctor)
                """);
        assertThat(ask(database, "select number from audit_entry")).isEqualTo("1");
        assertThat(ask(database, "select number from evidence")).isEqualTo("1");
        for (var change : List.of(
                "update audit_entry set deed = 'SAW'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "create or replace function audit_refuse() returns trigger language plpgsql as 'begin return new; end'",
                "update evidence set next_check_on = '2199-01-01'",
                "delete from evidence",
                "truncate evidence",
                "alter table evidence disable trigger all")) {
            assertThatThrownBy(() -> run(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"})
    void whatIsCommittedIsOnDisk(String setting) throws SQLException {
        assertThat(ask(database, "show " + setting)).isEqualTo("on");
    }

    @Test
    void textIsUnicodeInEveryLanguage() throws SQLException {
        assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
        assertThat(ask(database, "select upper('größe éçñ жи')")).isEqualTo("GRÖSSE ÉÇÑ ЖИ".replace("SS", "ß"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "consilia"})
    void nobodyGetsInWithoutThePassword(String role) {
        var port = server.port();
        for (var password : List.of("", "wrong")) {
            var stranger = new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", role, password);
            assertThatThrownBy(stranger::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void noDoorAsksForLessThanThePassword() throws SQLException {
        assertThat(ask(server.superuser(), "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(server.superuser(), "show unix_socket_directories")).isEmpty();
    }

    @Test
    void passwordsAreReadByTheirOwnerOnly() throws IOException {
        try (var files = Files.list(folder.keys())) {
            assertThat(files.filter(file -> file.toString().endsWith(".password")))
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(Files.getAttribute(file, "unix:mode")).isEqualTo(0100600));
        }
    }

    @Test
    void anotherLocalAccountReadsNeitherPasswordsNorRecords() {
        assumeTrue(PostgresAccount.weAreRoot(), "only root can become another account");
        for (var secret : List.of(folder.keys(), folder.postgres().resolve("base"), folder.postgresLog())) {
            var read = Finished.running(
                    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", "ls", "-l", secret + "/.");
            assertThat(read.output()).contains("Permission denied");
        }
    }

    @Test
    void itNeverRunsAsRoot() throws IOException {
        assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                .isNotEqualTo(0);
    }

    @Test
    void ctrlCInTheTerminalDoesNotReachIt() throws IOException {
        var afterName =
                Files.readString(Path.of("/proc/" + server.pid() + "/stat")).replaceFirst("^.*\\) ", "");
        var session = afterName.split(" ", -1)[3];
        assertThat(session).isEqualTo(Long.toString(server.pid()));
    }

    @Test
    void itsLogHoldsNoWordsOfAQuestion() throws SQLException, IOException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table pg_temp.question (words text primary key, age int)");
            statement.execute("insert into pg_temp.question values ('my secret illness', 1)");
            assertThatThrownBy(() -> statement.execute("insert into pg_temp.question values ('my secret illness', 2)"))
                    .hasMessageContaining("my secret illness");
            assertThatThrownBy(() -> statement.execute("select 'my secret illness'::int"))
                    .hasMessageContaining("my secret illness");
        }
        assertThat(Files.readString(folder.postgresLog())).doesNotContain("secret");
    }

    @Test
    void aServerThatDiesIsStartedAgainOnTheSamePort() throws SQLException {
        var dead = server.pid();
        run("create table survivor (words text)", "insert into survivor values ('committed')");
        Postmaster.signal(dead, "KILL");
        await().ignoreExceptions().untilAsserted(() -> {
            assertThat(server.pid()).isNotEqualTo(dead);
            assertThat(ask(database, "select words from survivor")).isEqualTo("committed");
        });
        run("drop table survivor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void aServerThatCouldLoseItsDataIsRefused(String setting) throws SQLException {
        change("alter system set " + setting + " = off", "select pg_reload_conf()");
        try {
            await().until(() -> ask(database, "show " + setting).equals("off"));
            assertThatThrownBy(database::refuseUnlessItKeepsWhatItIsTold)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(setting + " is off");
        } finally {
            change("alter system reset " + setting, "select pg_reload_conf()");
            await().until(() -> ask(database, "show " + setting).equals("on"));
        }
    }

    @Test
    void aRoleThatAcknowledgesBeforeWritingIsRefused() throws SQLException {
        change("alter role consilia set synchronous_commit = off");
        try {
            assertThatThrownBy(database::refuseUnlessItKeepsWhatItIsTold)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("synchronous_commit is off");
        } finally {
            change("alter role consilia reset synchronous_commit");
        }
        database.refuseUnlessItKeepsWhatItIsTold();
    }

    @Test
    void aCommandBesideTheServerSharesItsDatabase() throws SQLException {
        try (var engines = new Engines(DataFolder.holdOrVisit(folder.path()), Map.of(), SILENTLY)) {
            assertThat(engines.start()).isEqualTo(database);
        }
        assertThat(ask(database, "select 1")).isEqualTo("1");
    }

    @Test
    void theOperatorsOwnPostgresIsUsedWhereOneIsNamed() {
        var own = DataFolder.hold(another);
        try (var engines = new Engines(own, named(database), SILENTLY)) {
            assertThat(engines.start().user()).isEqualTo("consilia");
            assertThat(own.postgres()).doesNotExist();
        }
    }

    @Test
    void aCommandGetsTheWholeApplicationWithoutItsPages() {
        var commandLine = new CommandLine(Nothing.class, named(database), SILENTLY.out(), SILENTLY.out());
        var seen = new HashMap<String, String>();
        commandLine.inApplication(another, application -> {
            for (var name : List.of("consilia.data", "consilia.beside-server", "spring.datasource.username")) {
                seen.put(name, String.valueOf(application.getEnvironment().getProperty(name)));
            }
        });
        assertThat(seen)
                .containsEntry("consilia.data", another.toString())
                .containsEntry("consilia.beside-server", "false")
                .containsEntry("spring.datasource.username", "consilia");
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    private static Map<String, String> named(Database database) {
        var address = database.url().replace("jdbc:postgresql://", "postgres://consilia:" + database.password() + "@");
        return Map.of("DATABASE_URL", address);
    }

    private static void run(String... statements) throws SQLException {
        execute(database, statements);
    }

    private static void change(String... statements) throws SQLException {
        execute(server.superuser(), statements);
    }

    private static void execute(Database as, String... statements) throws SQLException {
        try (var connection = as.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(Database as, String query) throws SQLException {
        try (var connection = as.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
