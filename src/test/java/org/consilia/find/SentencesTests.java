package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** One sentence a bar, in the scripts and with the marks that doctors here may write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. J. R. Smith found it.|She has MS.|It is slow.",
                "Read no. 5 again.|He said no.|Go home.|Wait 10 min.|Then rest.",
                "Take vitamin D.|It helps.|You may have hepatitis B.|Wash your hands.",
                "Take it at 8 a.m. and at noon.|It hurts...|Then it stops.|(See below.)|\"Stop.\"|He left.",
                "支架没有放进去。|医生会先确认你安全！|然后再试？|医生说：“没事。”|好的。",
                "薬を飲んでください。|めまいがしますか？|医師に相談してください。",
                "மருந்தை உட்கொள்ளவும்.|ஓய்வெடுக்கவும்.|பின்னர் வாருங்கள்.",
                "दवा लें।|आराम करें।|डॉक्टर से मिलें।",
                "Ubat ini ikut arahan Dr. Tan.|Jangan berhenti sendiri, cth. Selepas makan.|Rehat.",
                "خذ الدواء مرتين يوميا.|هل تشعر بالدوار؟|اتصل بالطبيب.",
                "קחו את התרופה.|האם יש סחרחורת?|פנו לרופא.",
                "กินยาวันละสองครั้ง ถ้าไม่ดีขึ้นให้ไปพบแพทย์"
            })
    void everyScriptHasItsOwnEnds(String text) {
        var expected = List.of(text.split("\\|"));

        assertThat(sentences(text.replace("|", joint(text)))).isEqualTo(expected);
    }

    @Test
    void aNewLineBeginsASentence() {
        assertThat(sentences("Rest\n\nDrink water\nSigns:\n- fever\n- chills\n"))
                .containsExactly("Rest", "Drink water", "Signs:", "- fever", "- chills");
    }

    @Test
    void theNumberOfAnItemBelongsToTheItem() {
        assertThat(sentences("1. Look at the skin. Take a photo.\n2. Wait.\n\na) Rest.\n(b) Sleep."))
                .containsExactly("1. Look at the skin.", "Take a photo.", "2. Wait.", "a) Rest.", "(b) Sleep.");
    }

    @Test
    void aListInOneLineIsCutAtItsBullets() {
        assertThat(sentences("Signs are • fever • chills. Rest."))
                .containsExactly("Signs are", "• fever", "• chills.", "Rest.");
        assertThat(sentences("Signs are - fever - pain, here or there - chills. Rest."))
                .containsExactly("Signs are", "- fever", "- pain, here or there", "- chills.", "Rest.");
        assertThat(Sentences.withLists("Signs are - fever - pain - chills. Rest."))
                .hasSize(2);
        assertThat(sentences("Rest - it helps - and drink.")).containsExactly("Rest - it helps - and drink.");
    }

    @Test
    void whateverIsWrittenAllOfItIsInSentencesInItsOrder() {
        for (var text : List.of(
                "• • •",
                "1. 2. 3.",
                "- - - -",
                "Dr.",
                "No.\n",
                "...",
                "A. B. C.",
                "e.g.\n\n• x",
                "\u202Eabc. def.\u202C",
                "🫀. 🫁!")) {
            var at = 0;
            for (var span : Sentences.of(text)) {
                assertThat(text.substring(at, span.start())).isBlank();
                assertThat(span.end()).isGreaterThan(span.start());
                at = span.end();
            }
            assertThat(text.substring(at)).isBlank();
        }
    }

    @Test
    void nothingHasNoSentences() {
        assertThat(Sentences.of(" \n ")).isEmpty();
    }

    /** Chinese and Japanese leave no space after an end. */
    private static String joint(String text) {
        return text.codePoints().anyMatch(each -> each == '。') ? "" : " ";
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }
}
