package org.consilia.find;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTests {

    private static final String TEXT = "Rest first. Then drink. Take salt with the water. Eat later. Sleep well.";

    @Test
    void whatMattersStandsBetweenItsNeighboursWithTheReadersWordsMarked() {
        var excerpt = Excerpt.of(TEXT, marked("Take salt with the water.", "salt"));

        assertThat(excerpt.pieces())
                .containsSubsequence(
                        new Piece("Take ", true, false),
                        new Piece("salt", true, true),
                        new Piece(" with the water.", true, false));
        assertThat(words(excerpt)).isEqualTo(TEXT);
        assertThat(excerpt.cutBefore()).isFalse();
        assertThat(excerpt.cutAfter()).isFalse();
    }

    @Test
    void whatIsFarAwayIsCutBetweenSentencesAndSaidToBe() {
        var far = "A word. ".repeat(60) + TEXT + " A word.".repeat(60);

        var excerpt = Excerpt.of(far, marked(far, "Take salt with the water.", "water"));

        assertThat(excerpt.cutBefore()).isTrue();
        assertThat(excerpt.cutAfter()).isTrue();
        assertThat(far).contains(words(excerpt));
        assertThat(words(excerpt)).startsWith("A word.").endsWith("A word.").hasSizeLessThan(560);
    }

    private static Marked marked(String sentence, String word) {
        return marked(TEXT, sentence, word);
    }

    private static Marked marked(String text, String sentence, String word) {
        var at = text.indexOf(sentence);
        var wordAt = text.indexOf(word, at);
        return new Marked(
                0,
                new Span(at, at + sentence.length()),
                List.of(new Span(wordAt, wordAt + word.length())),
                Sentences.of(text));
    }

    private static String words(Excerpt excerpt) {
        return excerpt.pieces().stream().map(Piece::text).collect(joining());
    }
}
