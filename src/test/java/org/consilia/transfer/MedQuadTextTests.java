package org.consilia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.Random;
import org.consilia.web.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

class MedQuadTextTests {

    /** Everything that means something to Markdown, and some letters. */
    private static final String ALPHABET = "ab1.)-  \n*_`#>+=~[]()<&;!\\é";

    @Test
    void runsOfSpacesBecomeParagraphs() {
        assertThat(MedQuadText.markdown("One sentence.  Another.    A new thought.", false))
                .isEqualTo("One sentence. Another.\n\nA new thought.");
    }

    @Test
    void whereTheSourceUsesTwoSpacesForParagraphsSoDoWe() {
        assertThat(MedQuadText.markdown("One thought.  Another.", true)).isEqualTo("One thought.\n\nAnother.");
    }

    @Test
    void lineEndsBecomeParagraphs() {
        assertThat(MedQuadText.markdown("A heading\n      A line.\n   \n      Another.", false))
                .isEqualTo("A heading\n\nA line.\n\nAnother.");
    }

    @Test
    void hyphensAfterGapsBecomeAList() {
        assertThat(MedQuadText.markdown("Signs:       - Pain    - Heat.       See somebody.", false))
                .isEqualTo("Signs:\n\n- Pain\n- Heat.\n\nSee somebody.");
    }

    @Test
    void theFirstItemMayStandCloserIfOthersFollow() {
        assertThat(MedQuadText.markdown("Other risk factors include - Smoking  - Obesity  - Race. All count.", false))
                .isEqualTo("Other risk factors include\n\n- Smoking\n- Obesity\n- Race. All count.");
    }

    @Test
    void aHyphenWithinASentenceStays() {
        assertThat(MedQuadText.markdown("- Carcinoma - cancer of the outer part    - Adenoma, well-behaved", false))
                .isEqualTo("- Carcinoma - cancer of the outer part\n- Adenoma, well-behaved");
    }

    @Test
    void anEmptyItemIsLeftOut() {
        assertThat(MedQuadText.markdown("Signs:    -     - Pain", false)).isEqualTo("Signs:\n\n- Pain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading",
                "1. no list",
                "2) no list",
                "+ no list",
                "-- no rule",
                "---",
                "===",
                "> no quotation",
                "~~~ no code",
                "`no code`",
                "*no* _emphasis_ **at all**",
                "[no link](https://example.org)",
                "![no image](x.png)",
                "<b>no mark-up</b>",
                "<https://example.org>",
                "&lt; &amp; &#65; no entity",
                "back\\slash and \\* escaped",
                "2017. was a year"
            })
    void whatLooksLikeMarkUpIsShownAsItStands(String text) {
        assertThat(shown(MedQuadText.markdown(text, false))).isEqualTo(text);
    }

    @Test
    void noWordIsEverChanged() {
        var random = new Random(1);
        for (int round = 0; round < 3_000; round++) {
            var text = random.ints(40, 0, ALPHABET.length())
                    .collect(StringBuilder::new, (made, at) -> made.append(ALPHABET.charAt(at)), StringBuilder::append)
                    .toString();
            assertThat(withoutItemMarks(shown(MedQuadText.markdown(text, random.nextBoolean()))))
                    .as(text)
                    .isEqualTo(withoutItemMarks(text));
        }
    }

    @Test
    void aTitleHasItsMarksWhereTheyBelong() {
        assertThat(MedQuadText.title("What is (are) Gout ?")).isEqualTo("What is (are) Gout?");
        assertThat(MedQuadText.title("Who is at risk for Gout? ?")).isEqualTo("Who is at risk for Gout?");
        assertThat(MedQuadText.title("what research is done")).isEqualTo("What research is done?");
    }

    /** The words of the HTML that readers get. */
    private static String shown(String markdown) {
        var html = new StringOutput();
        Markdown.html(markdown).writeTo(html);
        return HtmlUtils.htmlUnescape(html.toString().replaceAll("<[^>]*>", " "))
                .strip();
    }

    /** List items lose their hyphens; everything else stays in order. */
    private static String withoutItemMarks(String text) {
        return text.replaceAll("[\\s-]", "");
    }
}
