package org.consilia.find;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when there is something new: at once when this process did it, within milliseconds when another node did and
 * the database says so, and without any reason every few seconds, because a notification can be lost with a connection.
 */
class Bell implements AutoCloseable {

    /** Also how long stopping waits at most. */
    private static final Duration LISTENING = Duration.ofMillis(500);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    private final DataSource database;
    private final Semaphore rings = new Semaphore(0);
    private final Thread ear = Thread.ofPlatform().daemon().name("find-bell").unstarted(this::listen);
    private volatile boolean closed;

    Bell(DataSource database) {
        this.database = database;
        ear.start();
    }

    void ring() {
        rings.release();
    }

    /** Waits for a ring, but no longer than this. All rings until now count as one. */
    void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }

    /** Whether it rang since it was last looked at. */
    boolean hasRung() {
        return rings.drainPermits() > 0;
    }

    @Override
    public void close() {
        closed = true;
        ear.interrupt();
        try {
            ear.join(BEFORE_TRYING_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!closed) {
            try (var connection = database.getConnection()) {
                listenOn(connection);
            } catch (SQLException lost) {
                LOG.debug("The database cannot be listened to", lost);
                pause();
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + ChangeRepository.CHANNEL);
            ring();
            var wire = connection.unwrap(PGConnection.class);
            while (!closed) {
                var notes = wire.getNotifications((int) LISTENING.toMillis());
                if (notes != null && notes.length > 0) {
                    ring();
                }
            }
            statement.execute("unlisten *");
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BEFORE_TRYING_AGAIN.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
