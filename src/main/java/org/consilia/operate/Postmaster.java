package org.consilia.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The server process that a cluster's {@code postmaster.pid} speaks of.
 *
 * <p>After a {@code kill -9} of Consilia its PostgreSQL lives on; after a power cut only the file is left, and its
 * number may by now belong to anybody's process. So the process is ours only if its program is one of our PostgreSQL
 * binaries <em>and</em> its working folder is the cluster. Both are compared by device and inode, because the server
 * may see the folder under another name. A zombie has neither and is not ours. What is ours is asked to end; anything
 * else is left alone and only the file goes. Should we err, PostgreSQL still refuses to start while another
 * server is attached to the cluster's shared memory.
 */
record Postmaster(long pid, int port, boolean isReady) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    static Optional<Postmaster> recordedIn(Path cluster) {
        try {
            var lines = Files.readAllLines(file(cluster));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port(lines), ready(lines)));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static int port(List<String> lines) {
        return lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
    }

    private static boolean ready(List<String> lines) {
        return lines.size() > 7 && lines.get(7).strip().equals("ready");
    }

    /** Ends a server that was left behind in the cluster, and removes what it left. Call only while holding the folder. */
    static void endLeftBehind(DataFolder folder, Progress progress) {
        var cluster = folder.postgres();
        recordedIn(cluster).filter(left -> left.isOurs(folder)).ifPresent(left -> {
            progress.say("Ending the PostgreSQL that was left behind (process " + left.pid + ") …");
            left.end(folder);
        });
        try {
            Files.deleteIfExists(file(cluster));
        } catch (IOException failed) {
            throw new CannotStart(file(cluster) + " is out of date and cannot be deleted.", failed);
        }
    }

    boolean isOurs(DataFolder folder) {
        var process = Path.of("/proc", Long.toString(pid));
        try (var versions = Files.list(folder.programs())) {
            return Files.isSameFile(process.resolve("cwd"), folder.postgres())
                    && versions.map(version -> version.resolve("bin/postgres"))
                            .anyMatch(binary -> isSameFile(process.resolve("exe"), binary));
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private static boolean isSameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private void end(DataFolder folder) {
        signal(pid, "INT");
        for (var waited = Duration.ZERO; isOurs(folder); waited = waited.plus(BETWEEN_LOOKS)) {
            if (waited.compareTo(PATIENCE) > 0) {
                throw new CannotStart("The PostgreSQL left behind in " + folder.path() + " (process " + pid
                        + ") does not end; look at " + folder.postgresLog() + ".");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** By the shell, because Java can send no SIGINT, which is what PostgreSQL's fast and clean stop needs. */
    static void signal(long pid, String name) {
        Finished.running("sh", "-c", "kill -" + name + " \"$0\"", Long.toString(pid));
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
