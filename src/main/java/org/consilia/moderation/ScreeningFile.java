package org.consilia.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The rules of screening as an editor reads them: {@code moderation/screening.txt}. A slip in it ends the start. */
record ScreeningFile(String text, int version, Map<String, Integer> numbers, Map<String, List<Phrase>> phrases) {

    /** A few words as the file writes them, and the expression that finds them among plain words. */
    record Phrase(String written, Pattern pattern) {}

    private static final String PLACE = "/moderation/screening.txt";

    static ScreeningFile read() {
        try (var file = Objects.requireNonNull(ScreeningFile.class.getResourceAsStream(PLACE), PLACE)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static ScreeningFile of(String text) {
        var numbers = new HashMap<String, Integer>();
        var phrases = new HashMap<String, List<Phrase>>();
        List<Phrase> open = List.of();
        for (var line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("  ")) {
                open.add(phrase(line.strip()));
            } else if (line.startsWith("phrases ")) {
                open = new ArrayList<>();
                phrases.put(line.substring("phrases ".length()).strip(), open);
            } else {
                number(line, numbers);
            }
        }
        return new ScreeningFile(text, get(numbers, "version"), numbers, phrases);
    }

    int number(String name) {
        return get(numbers, name);
    }

    List<Phrase> phrases(String name) {
        return get(phrases, name);
    }

    private static void number(String line, Map<String, Integer> numbers) {
        var named = Pattern.compile("(?:number )?([^:]+?):? (\\d+)").matcher(line);
        if (!named.matches()) {
            throw new IllegalStateException(PLACE + ": this line says nothing: " + line);
        }
        numbers.put(named.group(1), Integer.valueOf(named.group(2)));
    }

    private static Phrase phrase(String written) {
        var expression = new StringBuilder("(?<= )");
        for (var word : written.split(" ")) {
            if (word.equals("*")) {
                expression.append("(?:\\S+ ){0,3}");
            } else {
                var choices = word.replaceAll("[^a-z0-9/~]", "").replace("~", "\\S*");
                expression.append("(?:").append(choices.replace('/', '|')).append(") ");
            }
        }
        return new Phrase(written, Pattern.compile(expression.toString()));
    }

    private static <T> T get(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), () -> PLACE + " lacks: " + name);
    }
}
