package org.consilia.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account that PostgreSQL runs under. PostgreSQL refuses to run as root, and rightly so; where Consilia is
 * started by root, an account without rights runs it: the owner of the cluster or, for a new one, the system account
 * {@code consilia}, made on the first start.
 *
 * <p>The data folder may lie where that account cannot go, below {@code /root} for one. Then PostgreSQL gets a mount
 * namespace of its own in which the data folder appears as {@code /mnt}, which nobody else sees; still by the account,
 * still without rights. In a container that forbids this, the person is told what to do.
 */
final class PostgresAccount {

    private static final String NAME = "consilia";
    private static final Path ELSEWHERE = Path.of("/mnt");

    private final Path home;
    private final Path seenAs;
    private final List<String> prefix;
    private final int user;
    private final int group;

    private PostgresAccount(Path home, Path seenAs, List<String> prefix, int user, int group) {
        this.home = home;
        this.seenAs = seenAs;
        this.prefix = prefix;
        this.user = user;
        this.group = group;
    }

    static boolean weAreRoot() {
        return idOf(Path.of("/proc/self"), "unix:uid") == 0;
    }

    static PostgresAccount forClusterIn(DataFolder folder, Progress progress) {
        var home = folder.path();
        if (!weAreRoot()) {
            return new PostgresAccount(home, home, List.of(), -1, -1);
        }
        var account = ownerOf(folder.postgres(), progress);
        var user = account[0];
        var group = account[1];
        var unprivileged =
                List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs", "--");
        var direct = new PostgresAccount(home, home, unprivileged, user, group);
        if (direct.reaches(folder.programs())) {
            return direct;
        }
        var elsewhere = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c"));
        elsewhere.add("mount --bind \"$0\" " + ELSEWHERE + " && cd / && exec \"$@\"");
        elsewhere.add(home.toString());
        elsewhere.addAll(unprivileged);
        var secluded = new PostgresAccount(home, ELSEWHERE, List.copyOf(elsewhere), user, group);
        if (secluded.reaches(folder.programs())) {
            return secluded;
        }
        throw new CannotStart("PostgreSQL runs under the account " + NAME + ", which cannot reach the folder " + home
                + "; choose a folder below one that everybody may enter, such as /var/lib, with --data.");
    }

    private static int[] ownerOf(Path cluster, Progress progress) {
        if (Files.isDirectory(cluster) && idOf(cluster, "unix:uid") != 0) {
            return new int[] {idOf(cluster, "unix:uid"), idOf(cluster, "unix:gid")};
        }
        var id = Finished.running("id", "-u", NAME);
        if (!id.isGood()) {
            progress.say("Making the system account " + NAME + ", because PostgreSQL does not run as root …");
            var made = Finished.running(
                    "useradd",
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir",
                    "/nonexistent",
                    "--shell",
                    "/usr/sbin/nologin",
                    NAME);
            if (!made.isGood()) {
                throw new CannotStart("PostgreSQL does not run as root, and the account " + NAME
                        + " could not be made (" + made.lastLine() + "); start Consilia as an ordinary user.");
            }
            id = Finished.running("id", "-u", NAME);
        }
        var user = Integer.parseInt(id.output().strip());
        if (user == 0) {
            throw new CannotStart("The account " + NAME + " is root under another name; PostgreSQL does not run so.");
        }
        var group = Integer.parseInt(Finished.running("id", "-g", NAME).output().strip());
        return new int[] {user, group};
    }

    private static int idOf(Path path, String attribute) {
        try {
            return (Integer) Files.getAttribute(path, attribute);
        } catch (IOException failed) {
            throw new CannotStart("The owner of " + path + " cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private boolean reaches(Path path) {
        return Finished.running(command("test", "-x", path)).isGood();
    }

    /** The command that runs a program under this account; paths are given as the account sees them. */
    List<String> command(Object... programAndArguments) {
        var command = new ArrayList<>(prefix);
        for (var word : programAndArguments) {
            command.add(word instanceof Path path ? seen(path) : word.toString());
        }
        return command;
    }

    private String seen(Path path) {
        return seenAs.resolve(home.relativize(path)).toString();
    }

    /** Makes a file or folder the account's own. */
    void own(Path path) throws IOException {
        if (user >= 0) {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", group);
        }
    }
}
