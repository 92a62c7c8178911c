package org.consilia.operate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one folder in which a Consilia keeps everything. One process holds it at a time, by a lock on {@code
 * consilia.lock}; the kernel lets go of the lock when the process ends, however it ends. The same file marks the
 * folder as ours.
 *
 * <p>Nobody else may read it. As root the folder itself can be walked through (not listed) by others, because the
 * account that runs PostgreSQL has to reach the cluster inside.
 */
final class DataFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WALK_THROUGH = PosixFilePermissions.fromString("rwx--x--x");
    private static final Set<PosixFilePermission> PROGRAMS = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final @Nullable FileChannel lock;

    private DataFolder(Path path, @Nullable FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Opens the folder, made if absent, for this process alone. */
    static DataFolder hold(Path asked) {
        var folder = holdOrVisit(asked);
        if (folder.isVisited()) {
            throw new CannotStart("The folder " + folder.path + " is in use by another Consilia" + folder.holder()
                    + "; stop that one first or choose another folder with --data.");
        }
        return folder;
    }

    /** Opens the folder for this process alone or, where a running Consilia holds it, beside that one. */
    static DataFolder holdOrVisit(Path asked) {
        var path = asked.toAbsolutePath().normalize();
        try {
            return open(path);
        } catch (AccessDeniedException denied) {
            throw new CannotStart(
                    "The folder " + path + " cannot be used: the account " + System.getProperty("user.name")
                            + " may not write " + denied.getFile() + ".",
                    denied);
        } catch (FileSystemException refused) {
            throw new CannotStart(
                    "The folder " + path + " cannot be used: " + refused.getFile() + ": " + reason(refused) + ".",
                    refused);
        } catch (IOException failed) {
            throw new CannotStart("The folder " + path + " cannot be used: " + failed.getMessage() + ".", failed);
        }
    }

    private static DataFolder open(Path path) throws IOException {
        var lockFile = path.resolve("consilia.lock");
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart("The path " + path + " is a file; --data needs a folder.");
        }
        if (!Files.exists(lockFile)) {
            refuseForeign(path);
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        var real = path.toRealPath();
        var channel = FileChannel.open(
                lockFile,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_READS));
        if (tryLock(channel).isEmpty()) {
            channel.close();
            return new DataFolder(real, null);
        }
        var folder = new DataFolder(real, channel);
        try {
            folder.furnish(channel);
        } catch (IOException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
        return folder;
    }

    private static void refuseForeign(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (var files = Files.list(path)) {
            if (files.anyMatch(file -> !file.endsWith("lost+found"))) {
                throw new CannotStart("The folder " + path + " holds files that are not Consilia's; "
                        + "choose an empty or new folder with --data.");
            }
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByUs) {
            return Optional.empty();
        }
    }

    private void furnish(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        Files.setPosixFilePermissions(path, PostgresAccount.weAreRoot() ? OTHERS_WALK_THROUGH : OWNER_ONLY);
        for (var room : Set.of(index(), keys(), mail())) {
            furnish(room, OWNER_ONLY);
        }
        furnish(programs(), PROGRAMS);
    }

    private static void furnish(Path room, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.isDirectory(room)) {
            Files.createDirectory(room);
            Files.setPosixFilePermissions(room, permissions);
        } else if (!Files.isWritable(room)) {
            throw new AccessDeniedException(room.toString());
        }
    }

    /** Whether another process holds the folder and we are only beside it. */
    boolean isVisited() {
        return lock == null;
    }

    Path path() {
        return path;
    }

    /** PostgreSQL's cluster. */
    Path postgres() {
        return path.resolve("postgres");
    }

    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    /** PostgreSQL's programs, one folder per version. */
    Path programs() {
        return path.resolve("programs");
    }

    Path index() {
        return path.resolve("index");
    }

    Path keys() {
        return path.resolve("keys");
    }

    /** Outgoing mail, where no mail server is configured. */
    Path mail() {
        return path.resolve("mail");
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException failed) {
                throw new IllegalStateException("The lock of " + path + " could not be let go", failed);
            }
        }
    }

    /** Reading the file would drop a lock of our own process, so it is read only where another process is asked for. */
    private String holder() {
        try {
            var pid = Files.readString(path.resolve("consilia.lock")).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String reason(FileSystemException refused) {
        var reason = refused.getReason();
        return reason == null ? refused.getClass().getSimpleName() : reason;
    }
}
