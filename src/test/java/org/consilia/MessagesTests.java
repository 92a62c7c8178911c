package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text a person sees comes from the message bundles, and each key that a page names is there. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** A key written out whole in a template. Keys put together from parts are seen when their page is. */
    private static final Pattern SAID = Pattern.compile("(?:say\\(|[kK]ey = )\"([a-z][a-z0-9.+-]*[a-z0-9+])\"");

    private final TreeMap<String, String> texts = new TreeMap<>();

    MessagesTests() throws IOException {
        for (var file : files(BUNDLES, ".properties")) {
            if (!file.getFileName().toString().contains("_")) {
                var bundle = new Properties();
                bundle.load(new StringReader(Files.readString(file)));
                bundle.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
    }

    @Test
    void everyKeyThatATemplateNamesHasAText() throws IOException {
        var missing = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".jte")) {
            SAID.matcher(Files.readString(template))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !texts.containsKey(key))
                    .forEach(key -> missing.add(template + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAPatternThatCanBeSaid() {
        texts.forEach((key, text) -> {
            if (text.indexOf('{') >= 0) {
                assertThat(new MessageFormat(text, Locale.UK).format(new Object[] {1, 2, 3, 4, 5}))
                        .as(key)
                        .isNotBlank();
            }
            assertThat(text).as(key).isNotBlank().doesNotContain("''");
        });
    }

    @Test
    void noPageCallsOnWordsThatWeNeverSay() {
        assertThat(texts.values())
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).matches(".*\\b(oops|whoops|sorry, but)\\b.*"));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
