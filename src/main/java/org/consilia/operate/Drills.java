package org.consilia.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/** {@code bin/drill}: what can go wrong is made to, on engines and in a folder that exist for this alone. */
class Drills {

    private static final int QUESTIONS = 1_000;
    private static final int CHANGES = 300;

    private final CommandLine commandLine;
    private final PrintStream out;

    Drills(CommandLine commandLine, PrintStream out) {
        this.commandLine = commandLine;
        this.out = out;
    }

    /** The exit status: 0 only where everything was as it should be. */
    int run(String subject, List<String> arguments) {
        if (!subject.equals("index") || !arguments.isEmpty()) {
            throw new CannotStart("bin/drill goes through one thing that can go wrong: bin/drill index.");
        }
        try {
            var folder = Files.createTempDirectory("consilia-drill");
            try {
                return index(folder) ? 0 : 1;
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new CannotStart("The drill has no place to work: " + failed.getMessage() + ".", failed);
        }
    }

    private boolean index(Path folder) {
        var isGood = new AtomicBoolean();
        commandLine.inApplication(
                folder.resolve("data"),
                application -> isGood.set(
                        application.getBean(IndexDrill.class).run(folder.resolve("nodes"), QUESTIONS, CHANGES, out)));
        out.println(isGood.get() ? "As it should be." : "Not as it should be.");
        return isGood.get();
    }
}
