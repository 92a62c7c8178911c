package org.consilia.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A rule file: its name and its lines, of which remarks and empty ones do not count. */
record RuleText(String name, List<String> lines) {

    /** A file that this program comes with. */
    static RuleText shipped(String file) {
        var name = "triage/" + file + ".txt";
        try (var content = RuleText.class.getClassLoader().getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException(name + " is missing in this program");
            }
            return new RuleText(
                    name,
                    new String(content.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be read", broken);
        }
    }

    List<String> words() {
        return lines.stream().filter(line -> !line.startsWith("#")).toList();
    }

    /** Hands on line by line; what the reader refuses is told with the line. */
    void forEach(Consumer<String> reader) {
        for (int number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).replaceFirst("(^|\\s)#.*", "").stripTrailing();
            if (line.isEmpty()) {
                continue;
            }
            try {
                reader.accept(line);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(name + ", line " + number + ": " + wrong.getMessage(), wrong);
            }
        }
    }
}
