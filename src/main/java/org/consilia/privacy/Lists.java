package org.consilia.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Reads the word lists that ship with the program: words between spaces, and lines with # that tell what they are. */
final class Lists {

    private Lists() {}

    static Set<String> read(String name) {
        return readFrom("/privacy/" + name + ".txt");
    }

    static Set<String> readFrom(String resource) {
        var words = new HashSet<String>();
        try (var stream = Objects.requireNonNull(Lists.class.getResourceAsStream(resource), resource)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> addWords(line, words));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return words;
    }

    private static void addWords(String line, Set<String> words) {
        for (int from = 0; from < line.length(); ) {
            int to = line.indexOf(' ', from);
            to = to < 0 ? line.length() : to;
            if (to > from) {
                words.add(line.substring(from, to));
            }
            from = to + 1;
        }
    }
}
