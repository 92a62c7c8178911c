package org.consilia.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseBookTests {

    @Test
    void wordsMustFollowEachOther() {
        assertThat(find("stiff neck", "a stiff neck, neck stiff, stiff sore neck"))
                .containsExactly("stiff neck");
    }

    @Test
    void smallWordsMayStandBetween() {
        assertThat(find("chest hurts", "his chest is really hurts")).containsExactly("chest is really hurts");
        assertThat(find("chest hurts", "chest is the my of the hurts")).isEmpty();
    }

    @Test
    void aGapHoldsFourOtherWords() {
        assertThat(find("pain ... chest", "pain one two.")).isEmpty();
        assertThat(find("pain ... chest", "pain deep down inside here chest")).hasSize(1);
        assertThat(find("pain ... chest", "pain deep down inside here somewhere chest"))
                .isEmpty();
    }

    @Test
    void aGapDoesNotReachAcrossANumberADenialOrAFullStop() {
        assertThat(find("pain ... chest", "pain 5 chest")).isEmpty();
        assertThat(find("pain ... chest", "pain not chest")).isEmpty();
        assertThat(find("pain ... chest", "pain. Chest")).isEmpty();
        assertThat(find("pain ... chest", "pain, chest")).hasSize(1);
        assertThat(find("not ... chest", "not pain, chest")).isEmpty();
    }

    @Test
    void twoPartsNearEachOtherMayStandInEitherOrder() {
        assertThat(find("pain ~ chest", "pain in the chest; chest with pain")).hasSize(2);
    }

    @Test
    void whatIsInBracketsMayBeLeftOut() {
        assertThat(find("pass [bright] blood", "pass blood. pass bright blood. pass old blood"))
                .containsExactly("pass blood", "pass bright blood");
    }

    @Test
    void oneOfSeveralWordsOrOfAListWillDo() {
        assertThat(find("red/blue lip*", "red lip, blue lips, green lips")).containsExactly("red lip", "blue lips");
        assertThat(find("<colour> lips", "pink lips, blue lips")).containsExactly("pink lips");
    }

    @Test
    void aNumberMustLieInItsRange() {
        assertThat(find("temp {38-41.5}", "temp 37.9, temp 38, temp 41.5, temp 42"))
                .containsExactly("temp 38", "temp 41.5");
        assertThat(find("{8-40} tablets", "twelve tablets, 7 tablets, 30tablets"))
                .containsExactly("twelve tablets", "30tablets");
    }

    @Test
    void signsOfAScriptWithoutSpacesAreReadOneByOne() {
        assertThat(find("胸痛", "我胸痛。胸不痛")).containsExactly("胸痛");
    }

    private static List<String> find(String phrase, String text) {
        var book = new PhraseBook(Set.of());
        book.list("small words", List.of("is", "really", "the", "my", "of", "his", "in", "a"));
        book.list("barriers", List.of("not"));
        book.list("colour", List.of("pink", "rose"));
        book.add(0, phrase);
        var words = book.read(text);
        return book.find(words).stream()
                .map(found -> words.original(found.from(), found.to()))
                .toList();
    }
}
