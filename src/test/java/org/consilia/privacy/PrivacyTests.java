package org.consilia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivacyTests {

    private static final Privacy PRIVACY = new Privacy();

    private static final Pattern MARK = Pattern.compile("\\{([A-Z_]+) ([^}]*)}|\\{([A-Z_]+)([^} ]+)}");

    @ParameterizedTest
    @MethodSource("identifying")
    void whatIdentifiesAPersonIsFoundAndNothingElse(String marked) {
        var expected = new ArrayList<String>();
        var text = new StringBuilder();
        var match = MARK.matcher(marked.replace("\\n", "\n"));
        while (match.find()) {
            match.appendReplacement(text, "");
            int start = text.length();
            text.append(Objects.requireNonNullElse(match.group(2), match.group(4)));
            expected.add(Objects.requireNonNullElse(match.group(1), match.group(3)) + " " + text.substring(start));
        }
        match.appendTail(text);
        assertThat(PRIVACY.find(text.toString()))
                .extracting(finding -> finding.kind() + " " + finding.words())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void whatIdentifiesNobodyIsLeftAlone(String text) {
        assertThat(PRIVACY.find(text)).isEmpty();
        assertThat(PRIVACY.suggest(text).publicText()).isEqualTo(text);
    }

    static Stream<String> identifying() {
        return lines("found.txt");
    }

    static Stream<String> ordinary() {
        return lines("left-alone.txt");
    }

    private static Stream<String> lines(String name) {
        try (var stream = Objects.requireNonNull(PrivacyTests.class.getResourceAsStream("/privacy/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
