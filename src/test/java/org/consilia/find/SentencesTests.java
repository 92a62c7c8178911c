package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTests {

    @Test
    void aSentenceEndsWhereItsSenseDoes() {
        assertThat(sentences("The stent stays in. It cannot move! Does it rust? No."))
                .containsExactly("The stent stays in.", "It cannot move!", "Does it rust?", "No.");
    }

    @Test
    void anAbbreviationOrANumberEndsNothing() {
        assertThat(sentences("Ask Dr. Tan about aspirin, e.g. Cardiprin. Take approx. 2.5 mg, i.e. Half a tablet."))
                .containsExactly(
                        "Ask Dr. Tan about aspirin, e.g. Cardiprin.", "Take approx. 2.5 mg, i.e. Half a tablet.");
    }

    @Test
    void aNewParagraphBeginsASentence() {
        assertThat(sentences("Rest\n\nDrink water\n")).containsExactly("Rest", "Drink water");
    }

    @Test
    void nothingHasNoSentences() {
        assertThat(Sentences.of(" \n ")).isEmpty();
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }
}
