package org.consilia.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the interface, by language and key. One file a module: {@code messages/<module>.properties} in English,
 * {@code messages/<module>_<language>.properties} in another. English fills what a language lacks.
 */
@Component
public class Bundles {

    private static final String ENGLISH = "en";

    private final Map<String, Map<String, String>> patterns = new HashMap<>();

    public Bundles() {
        patterns.put(ENGLISH, new HashMap<>());
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var name = String.valueOf(file.getFilename()).replace(".properties", "");
                var language = name.contains("_") ? name.substring(name.indexOf('_') + 1) : ENGLISH;
                var texts = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                var known = patterns.computeIfAbsent(language, _ -> new HashMap<>());
                texts.forEach((key, text) -> known.put((String) key, (String) text));
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    public Words in(Locale locale) {
        return new Words(locale, this);
    }

    public Set<String> languages() {
        return Set.copyOf(patterns.keySet());
    }

    boolean has(String key) {
        return english().containsKey(key);
    }

    String pattern(Locale locale, String key) {
        var text = patterns.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (text == null) {
            text = english().get(key);
        }
        if (text == null) {
            throw new IllegalArgumentException("No text for the key " + key);
        }
        return text;
    }

    private Map<String, String> english() {
        return patterns.getOrDefault(ENGLISH, Map.of());
    }
}
