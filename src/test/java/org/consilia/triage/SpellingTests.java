package org.consilia.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTests {

    private final Spelling spelling = new Spelling();

    @Test
    void oneMistakeIsForgivenInAWordOfSixLetters() {
        spelling.learn("stroke", false);
        assertThat(spelling.nearest("strooke")).containsExactly("stroke");
        assertThat(spelling.nearest("storke")).containsExactly("stroke");
        assertThat(spelling.nearest("strike")).containsExactly("stroke");
        assertThat(spelling.nearest("stroek")).containsExactly("stroke");
        assertThat(spelling.nearest("straek")).isEmpty();
    }

    @Test
    void inFiveLettersNoneIsAnotherLetter() {
        spelling.learn("chest", false);
        assertThat(spelling.nearest("chets")).containsExactly("chest");
        assertThat(spelling.nearest("crest")).isEmpty();
    }

    @Test
    void shortWordsAreTakenAsTheyAre() {
        spelling.learn("head", false);
        assertThat(spelling.nearest("haed")).isEmpty();
    }

    @Test
    void twoMistakesAreForgivenInALongWord() {
        spelling.learn("unconscious", false);
        assertThat(spelling.nearest("unconcius")).containsExactly("unconscious");
        assertThat(spelling.nearest("unconsiuos")).containsExactly("unconscious");
        assertThat(spelling.nearest("unkonzcius")).isEmpty();
    }

    @Test
    void theNearestIsTaken() {
        spelling.learn("breathing", false);
        spelling.learn("breathings", false);
        assertThat(spelling.nearest("brethings")).containsExactly("breathings");
    }

    @Test
    void anotherFirstLetterIsAnotherWord() {
        spelling.learn("seizure", false);
        assertThat(spelling.nearest("leizure")).isEmpty();
        assertThat(spelling.nearest("esizure")).containsExactly("seizure");
    }

    @Test
    void aBeginningIsKnownWithItsUsualEndings() {
        spelling.learn("vomit", true);
        assertThat(spelling.nearest("vomitign")).contains("vomiting");
    }

    @Test
    void tricksAreUndone() {
        assertThat(Spelling.withoutTricks("ch3$t")).isEqualTo("chest");
        assertThat(Spelling.withoutTricks("p@1n")).isEqualTo("pain");
        assertThat(Spelling.withoutTricks("bl*od")).isEqualTo("blod");
        assertThat(Spelling.withoutTricks("heeeeelp")).isEqualTo("heelp");
        assertThat(Spelling.withoutTricks("57r0k4")).isEqualTo("stroka");
    }
}
