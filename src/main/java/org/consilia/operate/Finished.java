package org.consilia.operate;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small program that was run to its end, and what it printed. */
record Finished(int status, String output) {

    boolean isGood() {
        return status == 0;
    }

    /** The last line printed: where programs put the reason. */
    String lastLine() {
        return output.strip().lines().reduce((_, last) -> last).orElse("status " + status);
    }

    static Finished running(String... command) {
        return running(List.of(command));
    }

    /** Runs with an empty environment, so that no password of ours is handed on in it. */
    static Finished running(List<String> command) {
        try {
            var process = prepare(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(process.waitFor(), output);
        } catch (IOException missing) {
            return new Finished(127, command.getFirst() + " could not be run: " + missing.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Finished(130, command.getFirst() + " was interrupted");
        }
    }

    static ProcessBuilder prepare(List<String> command) {
        var builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
