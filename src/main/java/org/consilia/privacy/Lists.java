package org.consilia.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the word lists that ship with the program: words between spaces, and lines with # that tell what they are. */
final class Lists {

    private Lists() {}

    static Set<String> read(String name) {
        return readFrom("/privacy/" + name + ".txt");
    }

    /** Several lists in one file; a line with two # and a name begins one. */
    static Map<String, Set<String>> readSections(String name) {
        var sections = new HashMap<String, Set<String>>();
        Set<String> section = new HashSet<>();
        for (var line : lines("/privacy/" + name + ".txt")) {
            if (line.startsWith("## ")) {
                section = sections.computeIfAbsent(line.substring(3).strip(), _ -> new HashSet<>());
            } else if (!line.startsWith("#")) {
                addWords(line, section);
            }
        }
        return sections;
    }

    static Set<String> readFrom(String resource) {
        var words = new HashSet<String>();
        for (var line : lines(resource)) {
            if (!line.startsWith("#")) {
                addWords(line, words);
            }
        }
        return words;
    }

    static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(Lists.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
