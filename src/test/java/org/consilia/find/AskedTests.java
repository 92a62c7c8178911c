package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTests {

    private static final String STORY =
            "My father had his heart attack in May and has not slept well since. ".repeat(9);

    @Test
    void theCoreIsTheSubjectAndTheSentencesThatAsk() {
        var asked = new Asked(
                "Stent", "Hello doctor. my father had a heart attack in may. can the stent move? Thank you so much");

        assertThat(asked.core()).isEqualTo("Stent can the stent move?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i would like to know how long it takes",
                "Looking for information about gout",
                "does it spread",
                "It hurts when I walk?",
                "please explain"
            })
    void aSentenceAsksWithAndWithoutAQuestionMark(String sentence) {
        assertThat(new Asked("", "I am 60. " + sentence + ". I live alone.").core())
                .startsWith(sentence);
    }

    @Test
    void whereNothingAsksTheWholeMessageIsTheCore() {
        assertThat(Asked.of("stent failed twice").core()).isEqualTo("stent failed twice");
    }

    @Test
    void aShortMessageIsKeptWhole() {
        assertThat(new Asked("gout", "big toe red. what helps?").brief()).isEqualTo("gout big toe red. what helps?");
    }

    @Test
    void aLongMessageKeepsWhatItAsks() {
        var asked = new Asked("", STORY + "What can I do about his fear?");

        assertThat(asked.brief())
                .hasSizeLessThanOrEqualTo(320)
                .contains("My father")
                .contains("his fear?");
        assertThat(asked.briefCore()).isEqualTo("What can I do about his fear?");
    }

    @Test
    void anythingAtAllIsRead() {
        assertThat(Asked.of("").brief()).isEmpty();
        assertThat(Asked.of(" \n\u0000\u202e. ? ! ").core()).isNotNull();
        assertThat(Asked.of("why ".repeat(30_000)).brief()).hasSizeLessThanOrEqualTo(320);
        assertThat(Asked.of("x".repeat(100_000)).brief()).hasSize(320);
        assertThat(Asked.of("x" + "💊".repeat(50_000)).brief()).endsWith("💊");
    }
}
