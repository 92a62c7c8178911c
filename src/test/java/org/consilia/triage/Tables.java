package org.consilia.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables written by hand for the tests: one row a line, cells between tabs, remarks after a number sign. */
final class Tables {

    private Tables() {}

    /** The situations that the program comes with are what it must know, too. */
    static List<List<String>> situations(String name) {
        return rows(Path.of("src/main/resources/triage/situations", name));
    }

    static List<List<String>> rows(String name) {
        return rows(Path.of("src/test/resources/triage", name));
    }

    private static List<List<String>> rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
