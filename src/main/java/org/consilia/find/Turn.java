package org.consilia.find;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which node of the application writes, where all share one index: whoever holds a lock of the database. The lock lives
 * as long as a connection, so that when a node dies the next one that asks has it.
 */
@Component
class Turn implements AutoCloseable {

    /** Any number, the same on every node. */
    static final long LOCK = 0x636f6e73696c6961L;

    private static final int SECONDS_TO_ANSWER = 2;
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final DataSource database;
    private @Nullable Connection holding;

    Turn(DataSource database) {
        this.database = database;
    }

    /** Whether it is this node's turn; asks for it if nobody has it. */
    synchronized boolean isOurs() {
        try {
            if (holding != null && holding.isValid(SECONDS_TO_ANSWER)) {
                return true;
            }
            close();
            return take();
        } catch (SQLException away) {
            LOG.debug("The database cannot be asked whose turn it is", away);
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (holding != null) {
            try (var ended = holding;
                    var statement = ended.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            } catch (SQLException away) {
                LOG.debug("The turn ended with the connection", away);
            }
            holding = null;
        }
    }

    private boolean take() throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                if (rows.next() && rows.getBoolean(1)) {
                    holding = connection;
                    return true;
                }
            }
        } finally {
            if (holding == null) {
                connection.close();
            }
        }
        return false;
    }
}
