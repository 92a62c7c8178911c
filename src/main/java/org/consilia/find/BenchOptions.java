package org.consilia.find;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.IOConsumer;

/** What a measurement was told on its command line: files, each behind the name of its option. */
record BenchOptions(Map<String, List<Path>> files) {

    static class UnusableArgument extends RuntimeException {
        UnusableArgument(String message) {
            super(message);
        }
    }

    /** Works with these arguments and answers the exit status; whoever gave others is told how it is used. */
    static int run(
            List<String> arguments, List<String> known, String usage, PrintStream err, IOConsumer<BenchOptions> work) {
        try {
            work.accept(of(arguments, known));
            return 0;
        } catch (UnusableArgument e) {
            err.println(e.getMessage());
            err.print(usage);
            return 2;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BenchOptions of(List<String> arguments, List<String> known) {
        var given = new HashMap<String, List<Path>>();
        for (var i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            if (!known.contains(name) || i + 1 == arguments.size()) {
                throw new UnusableArgument("Not understood: " + name);
            }
            given.computeIfAbsent(name, _ -> new ArrayList<>()).add(Path.of(arguments.get(i + 1)));
        }
        return new BenchOptions(given);
    }

    /** The file that must be named. */
    Path file(String option) {
        return any(option).orElseThrow(() -> new UnusableArgument("Needed: " + option));
    }

    /** The file that may be named; of several the last. */
    Optional<Path> any(String option) {
        var named = all(option);
        return named.isEmpty() ? Optional.empty() : Optional.of(named.getLast());
    }

    List<Path> all(String option) {
        return files.getOrDefault(option, List.of());
    }
}
