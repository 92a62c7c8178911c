package org.consilia.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The country pack in force, from {@code packs/<name>.yaml} and the pages beside it. */
@Component
public class Pack {

    /** A number to call, and for whom it is. */
    public record Line(String place, String number) {
        /** The number as a telephone dials it. */
        public String digits() {
            return number.replaceAll("[^0-9+]", "");
        }
    }

    /** The terms under which doctors' texts may be used. */
    public record Licence(String name, String url) {}

    private final String name;
    private final List<Line> emergencyNumbers;
    private final List<Line> crisisLines;
    private final Licence licence;
    private final Duration urgentUnansweredAfter;

    Pack(@Value("${consilia.pack:neutral}") String name) {
        this.name = name;
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var file =
                open(name + ".yaml").orElseThrow(() -> new IllegalStateException("There is no country pack " + name))) {
            Map<String, Object> rules = yaml.load(file);
            emergencyNumbers = lines(rules, "emergency-numbers");
            crisisLines = lines(rules, "crisis-lines");
            urgentUnansweredAfter = Duration.ofHours(Long.parseLong(text(rules, "urgent-unanswered-after-hours")));
            licence = new Licence(text(rules, "answer-licence"), text(rules, "answer-licence-url"));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Ambulance numbers, the likeliest first. Never empty. */
    public List<Line> emergencyNumbers() {
        return emergencyNumbers;
    }

    /** Lines for people who think of killing themselves. */
    public List<Line> crisisLines() {
        return crisisLines;
    }

    /** How long an urgent question may stay unanswered before its asker is told to seek care elsewhere. */
    public Duration urgentUnansweredAfter() {
        return urgentUnansweredAfter;
    }

    public Licence answerLicence() {
        return licence;
    }

    /** The Markdown of a page such as "about" in a language, else in English. */
    Optional<String> page(String page, String language) {
        return read(page, language).or(() -> read(page, "en"));
    }

    private Optional<String> read(String page, String language) {
        try (var file = open("%s/%s.%s.md".formatted(name, page, language)).orElse(null)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Optional<InputStream> open(String file) {
        return Optional.ofNullable(Pack.class.getResourceAsStream("/packs/" + file));
    }

    private static String text(Map<String, Object> rules, String key) {
        return Objects.requireNonNull(rules.get(key), () -> "The country pack has no " + key)
                .toString();
    }

    private static List<Line> lines(Map<String, Object> rules, String key) {
        @Nullable Object listed = rules.get(key);
        if (!(listed instanceof List<?> entries) || entries.isEmpty()) {
            throw new IllegalStateException("The country pack has no " + key);
        }
        return entries.stream()
                .map(entry -> (Map<?, ?>) entry)
                .map(entry -> new Line(String.valueOf(entry.get("place")), String.valueOf(entry.get("number"))))
                .toList();
    }
}
