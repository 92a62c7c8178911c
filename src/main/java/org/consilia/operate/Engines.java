package org.consilia.operate;

import java.util.Map;

/**
 * What every command stands on: the data folder and a PostgreSQL that keeps what it is told. The PostgreSQL is the
 * operator's own, the one of a Consilia that runs on the same folder, or else one that we start and end.
 */
final class Engines implements AutoCloseable {

    private final DataFolder folder;
    private final Map<String, String> environment;
    private final PostgresServer server;

    Engines(DataFolder folder, Map<String, String> environment, Progress progress) {
        this.folder = folder;
        this.environment = environment;
        this.server = new PostgresServer(folder, progress);
    }

    Database start() {
        var started = Database.named(environment).orElseGet(this::ours);
        started.refuseUnlessItKeepsWhatItIsTold();
        return started;
    }

    private Database ours() {
        return folder.isVisited() ? ofTheRunningConsilia() : server.start();
    }

    private Database ofTheRunningConsilia() {
        return Postmaster.recordedIn(folder.postgres())
                .filter(Postmaster::isReady)
                .map(running -> PostgresCluster.application(folder, running.port()))
                .orElseThrow(() -> new CannotStart("Consilia is just starting or stopping on the folder "
                        + folder.path() + "; try again in a moment."));
    }

    /** Call once the application has started, that is after its migrations. */
    void afterMigrations() {
        server.afterMigrations();
    }

    /** Call after everything that uses the database has ended. */
    @Override
    public void close() {
        server.close();
        folder.close();
    }
}
