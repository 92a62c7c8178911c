package org.consilia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures what a text that was made to be slow costs: {@code ./mvnw test -Dtest=PrivacyFiguresTests
 * -Dconsilia.measure=on}. Prints the processor time of the second of two readings of each, and how it begins.
 */
@EnabledIfSystemProperty(named = "consilia.measure", matches = "on")
class PrivacyFiguresTests {

    private static final Privacy PRIVACY = new Privacy();

    private static final int BEGINNING = 20;

    @ParameterizedTest
    @MethodSource("org.consilia.privacy.PrivacyTests#naughty")
    void tellsWhatAHostileTextCosts(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        assertThat(PRIVACY.suggest(text).original()).isEqualTo(text);
        var before = threads.getCurrentThreadCpuTime();
        assertThat(PRIVACY.suggest(text).original()).isEqualTo(text);
        System.out.printf(
                Locale.ROOT,
                "%.3f s  %,d characters  %s%n",
                (threads.getCurrentThreadCpuTime() - before) / 1e9,
                text.length(),
                text.substring(0, Math.min(BEGINNING, text.length())).replace('\n', ' '));
    }
}
