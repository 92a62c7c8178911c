package org.consilia.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** The files of our PostgreSQL: how they are first made, who may open them, what is in them from the start. */
record PostgresCluster(DataFolder folder, PostgresPrograms programs, PostgresAccount account) {

    static final String NAME = "consilia";
    private static final String SUPERUSER = "postgres";

    /** Written to postgresql.conf once; the operator may change them there. Fit for two cores and 4 GB in all. */
    private static final List<String> SETTINGS = List.of(
            "max_connections=60",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "maintenance_work_mem=64MB",
            "work_mem=8MB",
            "random_page_cost=1.1",
            "password_encryption=scram-sha-256",
            "log_checkpoints=off");

    /** Makes the cluster if there is none, and refuses one of another PostgreSQL. */
    void prepare(Progress progress) {
        var made = folder.postgres().resolve("PG_VERSION");
        try {
            if (!Files.exists(made)) {
                progress.say("Making the database …");
                make();
            }
            var major = Files.readString(made).strip();
            if (!major.equals(programs.major())) {
                throw new CannotStart("The folder " + folder.path() + " holds a database of PostgreSQL " + major
                        + ", but this Consilia brings PostgreSQL " + programs.major()
                        + "; use the Consilia that made it, or another folder with --data.");
            }
        } catch (IOException failed) {
            throw new CannotStart("The database in " + folder.path() + " cannot be made: " + failed.getMessage() + ".");
        }
    }

    /** Under another name first: what a power cut or Ctrl-C leaves half made is thrown away by the next start. */
    private void make() throws IOException {
        var unfinished = folder.path().resolve("postgres.unfinished");
        var passwordFile = folder.path().resolve("postgres.password");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.deleteIfExists(passwordFile);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(unfinished);
        writePrivately(passwordFile, password(SUPERUSER));
        account.own(passwordFile);
        var command = account.command(
                programs.initdb(),
                "-D",
                unfinished,
                "--username",
                SUPERUSER,
                "--pwfile",
                passwordFile,
                "--auth",
                "scram-sha-256",
                "--encoding",
                "UTF8",
                "--locale",
                "C",
                "--locale-provider",
                "builtin",
                "--builtin-locale",
                "C.UTF-8");
        SETTINGS.forEach(setting -> command.addAll(List.of("--set", setting)));
        var finished = Finished.running(command);
        Files.delete(passwordFile);
        if (!finished.isGood()) {
            throw new CannotStart("PostgreSQL could not make the database: " + finished.lastLine() + ".");
        }
        Files.move(unfinished, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The application's database and role: the role owns this database and is nothing beyond it. */
    void furnish(int port) throws SQLException {
        try (var connection = superuser(port).connect();
                var statement = connection.createStatement()) {
            if (isAbsent(connection, "select from pg_roles where rolname = ?")) {
                statement.execute("create role consilia login nosuperuser nocreatedb nocreaterole");
            }
            statement.execute("alter role consilia password '" + password(NAME) + "'");
            if (isAbsent(connection, "select from pg_database where datname = ?")) {
                statement.execute("create database consilia owner consilia");
            }
            statement.execute("revoke connect, temporary on database consilia from public");
        }
    }

    /**
     * While migrations run, the application owns the record of who did what and the evidence for licences; afterwards it
     * may only add to them and read.
     */
    void keepAudit(int port, boolean isMigrating) throws SQLException {
        try (var connection =
                        database(port, NAME, SUPERUSER, password(SUPERUSER)).connect();
                var statement = connection.createStatement()) {
            if (isAbsent(connection, "select from pg_tables where tablename = ?", "audit_entry")) {
                return;
            }
            if (isAbsent(connection, "select from pg_roles where rolname = ?", "consilia_audit")) {
                statement.execute("create role consilia_audit nologin");
            }
            statement.execute("alter schema public owner to " + (isMigrating ? "pg_database_owner" : SUPERUSER));
            statement.execute("grant usage, create on schema public to consilia");
            var owner = isMigrating ? NAME : "consilia_audit";
            for (var function : List.of("audit_chain", "audit_refuse", "evidence_refuse")) {
                if (!isAbsent(connection, "select from pg_proc where proname = ?", function)) {
                    statement.execute("alter function " + function + "() owner to " + owner);
                }
            }
            for (var table : List.of("audit_entry", "evidence")) {
                if (!isAbsent(connection, "select from pg_tables where tablename = ?", table)) {
                    statement.execute("alter table " + table + " owner to " + owner);
                    statement.execute("revoke all on " + table + " from public");
                    statement.execute("grant insert, select on " + table + " to consilia");
                }
            }
        }
    }

    private static boolean isAbsent(Connection connection, String query) throws SQLException {
        return isAbsent(connection, query, NAME);
    }

    private static boolean isAbsent(Connection connection, String query, String name) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                return !rows.next();
            }
        }
    }

    /** The application's own way in to the server on this port. */
    static Database application(DataFolder folder, int port) {
        return database(port, NAME, NAME, password(folder, NAME));
    }

    Database superuser(int port) {
        return database(port, "postgres", SUPERUSER, password(SUPERUSER));
    }

    /** Only to a server that proves by SCRAM that it knows the password: another program on the port learns nothing. */
    private static Database database(int port, String name, String user, String password) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name
                + "?requireAuth=scram-sha-256&sslmode=disable&gssEncMode=disable&connectTimeout=3&tcpKeepAlive=true";
        return new Database(url, user, password);
    }

    private String password(String role) {
        return password(folder, role);
    }

    private static String password(DataFolder folder, String role) {
        var file = folder.keys().resolve("postgres-" + role + ".password");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            if (role.equals(SUPERUSER) && Files.exists(folder.postgres())) {
                throw new CannotStart("The file " + file + " is missing, and without it the database cannot be opened;"
                        + " put it back from a backup.");
            }
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            var password = HexFormat.of().formatHex(random);
            var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            writePrivately(unfinished, password);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException failed) {
            throw new CannotStart("The file " + file + " cannot be used: " + failed.getMessage() + ".", failed);
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(text + "\n"));
        }
    }
}
