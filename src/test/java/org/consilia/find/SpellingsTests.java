package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTests {

    private final Spellings spellings = new Spellings(
            Map.of(
                    "diabetes",
                    9,
                    "diabetic",
                    2,
                    "asthma",
                    3,
                    "psoriasis",
                    1,
                    "diarrhoea",
                    1,
                    "tumour",
                    5,
                    "tumours",
                    1),
            Set.of("diabolo", "munich"));

    @ParameterizedTest
    @CsvSource({
        "diabeetis, diabetes",
        "daibetes, diabetes",
        "athsma, asthma",
        "soriasis, psoriasis",
        "diarea, diarrhoea",
        "tumor, tumour"
    })
    void theNearestInSoundAndWritingIsMeant(String typed, String meant) {
        assertThat(spellings.meantBy(typed)).first().isEqualTo(meant);
    }

    @Test
    void ofEquallyNearWordsTheOneInMoreUseIsMeant() {
        assertThat(spellings.meantBy("diabetec")).containsExactly("diabetes", "diabetic");
    }

    @ParameterizedTest
    @CsvSource({"diabetes", "munich", "diabolos", "tumoured", "gout", "flu"})
    void whatIsRightOrOrdinaryOrShortIsKnown(String word) {
        assertThat(spellings.knows(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"zebra", "table", "antibiotic"})
    void whatIsNearToNothingMeansNothing(String word) {
        assertThat(spellings.meantBy(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"pain, pain, 0", "pain, pian, 1", "pain, paint, 1", "pain, pin, 1", "pain, rein, 2"})
    void mistakesAreLettersChangedMissingAddedAndSwapped(String one, String other, int mistakes) {
        assertThat(Spellings.mistakes(one, other)).isEqualTo(mistakes);
    }

    @ParameterizedTest
    @CsvSource({
        "pneumonia, neumonia",
        "diarrhoea, diarea",
        "diarrhea, diarea",
        "phlegm, flegm",
        "bronchitis, bronkitis",
        "sciatica, siatica",
        "haemorrhage, hemorage"
    })
    void silentAndDoubledLettersAreNotHeard(String written, String heard) {
        assertThat(Sound.of(written)).isEqualTo(Sound.of(heard));
    }
}
