package org.consilia.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTests {

    private final Words words = new Bundles().in(Locale.UK);

    @Test
    void textsAreSaidWithTheirArguments() {
        assertThat(words.say("read.question.answers", 2)).isEqualTo("Doctors' answers (2)");
        assertThatThrownBy(() -> words.say("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void daysAreWrittenInWords() {
        assertThat(words.date(LocalDate.of(2026, 3, 4))).isEqualTo("4 March 2026");
    }

    @Test
    void aSlugIsReadableInAnyScript() {
        assertThat(Slug.of("What’s a stent, really?")).isEqualTo("whats-a-stent-really");
        assertThat(Slug.of("心脏支架会失败吗？")).matches("[a-z0-9-]{5,}").doesNotContain("question");
        assertThat(Slug.of("ஸ்டென்ட் என்றால் என்ன?")).matches("[a-z0-9-]{5,}");
        assertThat(Slug.of("هل الدعامة دائمة؟")).matches("[a-z0-9-]{5,}");
        assertThat(Slug.of("💥🫀")).isEqualTo("question");
        assertThat(Slug.of("word ".repeat(100)).length()).isLessThanOrEqualTo(80);
    }

    @Test
    void inputLosesWhatCannotBeKeptAndNothingElse() {
        assertThat(CleanInput.clean("a\u0000b\u0007c")).isEqualTo("abc");
        assertThat(CleanInput.clean("one\r\ntwo\rthree\tfour")).isEqualTo("one\ntwo\nthree\tfour");
        assertThat(CleanInput.clean("half \uD83D only")).isEqualTo("half  only");
        assertThat(CleanInput.clean("whole \uD83E\uDEC0 heart")).isEqualTo("whole \uD83E\uDEC0 heart");
        assertThat(CleanInput.clean("\u202Eturned round")).isEqualTo("turned round");
        assertThat(CleanInput.clean("مرحبا\u200F 12")).isEqualTo("مرحبا\u200F 12");
    }

    @Test
    void markdownBecomesListsAndEmphasis() {
        assertThat(html("1. first\n2. *second*")).contains("<ol>", "<li>first</li>", "<em>second</em>");
    }

    @Test
    void htmlInMarkdownIsShownNotRun() {
        assertThat(html("<script>alert(1)</script> <img src=x onerror=alert(1)>"))
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;");
        assertThat(html("[click](javascript:alert(1))")).doesNotContain("javascript:");
    }

    @Test
    void fiftyListsInsideEachOtherDoNoHarm() {
        var nested = new StringBuilder();
        for (var depth = 0; depth < 50; depth++) {
            nested.append("  ".repeat(depth)).append("- level ").append(depth).append('\n');
        }
        assertThat(html(nested.toString())).contains("level 0", "level 49");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "*a ", "> ", "_*", "![", "- ", "`", "<", "1. > - ", "[a](", "&"})
    void noMarkdownIsTooDeepToBeShown(String piece) {
        var deep = piece.repeat(5_000 / piece.length());
        assertThat(html(deep)).isNotNull();
        assertThat(Markdown.text(deep)).isNotNull();
    }

    private static String html(String markdown) {
        var output = new StringOutput();
        Markdown.html(markdown).writeTo(output);
        return output.toString();
    }
}
