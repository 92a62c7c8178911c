package org.consilia.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consilia.privacy.Finding;
import org.consilia.privacy.Kind;
import org.consilia.privacy.Piece;
import org.consilia.privacy.Privacy;
import org.consilia.web.Bundles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingWordsTests {

    private static final Privacy PRIVACY = new Privacy();

    @ParameterizedTest
    @EnumSource
    void everyKindOfWordsHasAName(Kind kind) {
        assertThat(new Bundles().in(Locale.ENGLISH).say(TellingWords.key(kind))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am Ann Lee, call +65 8452 3027.",
                "Ann Lee",
                "👩🏽‍⚕️ Dr Tan said 🫀",
                "zero\u200Bwidth Dr T\u200Ban",
                "<b>Dr Tan</b>",
                ""
            })
    void thePiecesTogetherAreTheText(String text) {
        assertThat(Piece.of(text, PRIVACY.find(text)).stream().map(Piece::words).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void oneSureWordIsEnough() {
        var text = new PublicText("title", "body");
        var unsure = new Finding(0, 5, Kind.NAME, "title", false);
        var sure = new Finding(0, 4, Kind.PHONE, "body", true);
        assertThat(new TellingWords(text, List.of(unsure), List.of()).isSure()).isFalse();
        assertThat(new TellingWords(text, List.of(unsure), List.of(sure)).isSure())
                .isTrue();
        assertThat(TellingWords.NONE.isEmpty()).isTrue();
    }

    @Test
    void whatAConsentHoldsIsReadAgainAsTitleAndBody() {
        for (var text : List.of(new PublicText("A title", "One.\n\nTwo."), new PublicText("A title", ""))) {
            assertThat(PublicText.of(text.whole())).isEqualTo(text);
        }
    }
}
