package org.consilia.operate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL, a child of this process that listens on 127.0.0.1 only.
 *
 * <p>It runs in a session of its own, so that Ctrl-C in the terminal reaches Consilia, which first finishes its pages
 * and then ends PostgreSQL by {@link #close}. Should PostgreSQL die before that, it is started again on the same port,
 * and the connection pool finds it there.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int PORTS_TO_TRY = 3;
    private static final long SECONDS_TO_END = 60;
    private static final long MILLIS_BETWEEN_LOOKS = 25;

    /** The log of a server that lives long stays small, since only its own doings are logged; this is the safeguard. */
    private static final long LONGEST_LOG = 5_000_000;

    private final DataFolder folder;
    private final Progress progress;
    private final CountDownLatch ending = new CountDownLatch(1);
    private @Nullable PostgresCluster cluster;
    private volatile @Nullable Process process;
    private volatile int port;

    PostgresServer(DataFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Unpacks, makes and repairs what is needed, and returns the application's way in once the server answers. */
    Database start() {
        var programs = PostgresPrograms.unpacked(folder.programs(), progress);
        var account = PostgresAccount.forClusterIn(folder, progress);
        var made = new PostgresCluster(folder, programs, account);
        made.prepare(progress);
        progress.say("Starting PostgreSQL " + programs.version() + " …");
        Postmaster.endLeftBehind(folder, progress);
        cluster = made;
        startOnFreePort(made);
        try {
            made.furnish(port);
            made.keepAudit(port, true);
        } catch (SQLException failed) {
            close();
            throw new CannotStart("PostgreSQL started but could not be used: " + failed.getMessage() + ".", failed);
        }
        Thread.ofPlatform().daemon().name("postgres-supervisor").start(() -> supervise(made));
        return PostgresCluster.application(folder, port);
    }

    private void startOnFreePort(PostgresCluster made) {
        for (var attempt = 1; ; attempt++) {
            port = freePort();
            try {
                launch(made);
                return;
            } catch (CannotStart refused) {
                if (attempt == PORTS_TO_TRY
                        || !String.valueOf(refused.getMessage()).contains("in use")) {
                    throw refused;
                }
            }
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new CannotStart("There is no free port for PostgreSQL: " + failed.getMessage() + ".", failed);
        }
    }

    /** Starts the server and waits until it takes connections; after a crash that can take minutes. */
    private void launch(PostgresCluster made) {
        try {
            var logged = shortenLog();
            var child = Finished.prepare(command(made))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.postgresLog().toFile()))
                    .start();
            process = child;
            child.getOutputStream().close();
            while (!isReady(child)) {
                if (!child.isAlive()) {
                    throw new CannotStart("PostgreSQL does not start: " + lastWords(logged) + ".");
                }
                if (ending.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                    end(child);
                    throw new CannotStart("PostgreSQL was told to end while it was starting.");
                }
            }
        } catch (IOException failed) {
            throw new CannotStart("PostgreSQL could not be run: " + failed.getMessage() + ".", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("PostgreSQL was interrupted while it was starting.", interrupted);
        }
    }

    /**
     * What must hold whatever postgresql.conf says: who can reach the server, and that its log never holds words of a
     * question, which PostgreSQL would quote in statements and in the details of errors.
     */
    private List<String> command(PostgresCluster made) {
        var fixed = List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "log_destination=stderr",
                "logging_collector=off",
                "log_min_messages=log",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_statement=none");
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(made.account().command(made.programs().postgres(), "-D", folder.postgres()));
        fixed.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private boolean isReady(Process child) {
        return Postmaster.recordedIn(folder.postgres())
                .filter(written -> written.pid() == child.pid() && written.isReady())
                .isPresent();
    }

    private long shortenLog() throws IOException {
        var file = folder.postgresLog();
        if (Files.exists(file) && Files.size(file) > LONGEST_LOG) {
            Files.delete(file);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.size(file);
    }

    /** The reason is the last fatal line; what follows it are hints. */
    private String lastWords(long from) throws IOException {
        try (var file = new RandomAccessFile(folder.postgresLog().toFile(), "r")) {
            var written = new byte[(int) Math.clamp(file.length() - from, 0, LONGEST_LOG)];
            file.seek(from);
            file.readFully(written);
            var lines = new String(written, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("LOG:  could"))
                    .findFirst()
                    .or(() -> lines.stream().reduce((_, last) -> last))
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|LOG): +", ""))
                    .orElse("it said nothing");
        }
    }

    private void supervise(PostgresCluster made) {
        try {
            while (true) {
                var status = running().waitFor();
                if (ending.getCount() == 0) {
                    return;
                }
                log.warn("PostgreSQL ended by itself (status {}); starting it again on port {}", status, port);
                restart(made);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Again and again, ever slower: what is left of the dead server may hold its memory for a moment, a disk may be full. */
    private void restart(PostgresCluster made) throws InterruptedException {
        for (var pause = 100L; !ending.await(pause, TimeUnit.MILLISECONDS); pause = Math.min(2 * pause, 5_000)) {
            try {
                Postmaster.endLeftBehind(folder, progress);
                launch(made);
                log.warn("PostgreSQL runs again on port {}", port);
                return;
            } catch (CannotStart refused) {
                log.error("{}", refused.getMessage());
            }
        }
    }

    private Process running() {
        var current = process;
        if (current == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return current;
    }

    long pid() {
        return running().pid();
    }

    int port() {
        return port;
    }

    /** The superuser's way in, for making the application's database and for tests. */
    Database superuser() {
        if (cluster == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return cluster.superuser(port);
    }

    /** Takes from the application what only migrations need; nothing where another process runs the server. */
    void afterMigrations() {
        var made = cluster;
        if (made == null) {
            return;
        }
        try {
            made.keepAudit(port, false);
        } catch (SQLException failed) {
            throw new CannotStart("The record of who did what cannot be closed: " + failed.getMessage() + ".", failed);
        }
    }

    /** Ends the server cleanly: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        ending.countDown();
        var current = process;
        if (current == null) {
            return;
        }
        try {
            end(current);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process server) throws InterruptedException {
        if (!server.isAlive()) {
            return;
        }
        Postmaster.signal(server.pid(), "INT");
        if (!server.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            log.warn("PostgreSQL does not end cleanly; ending it at once, the next start repairs");
            Postmaster.signal(server.pid(), "QUIT");
        }
    }
}
