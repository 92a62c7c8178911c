package org.consilia.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilia.triage.TriageTests.TRIAGE;
import static org.consilia.triage.TriageTests.assertEmergency;
import static org.consilia.triage.TriageTests.assertQuiet;

import java.util.Random;
import java.util.stream.Collectors;
import org.consilia.triage.Urgency.Emergency;
import org.junit.jupiter.api.Test;

/** Whatever signs and spaces words wear, and however much else stands around them. */
class DisguisedWordsTests {

    @Test
    void trickeryWithSignsHidesNothing() {
        assertEmergency("c\u200bh\u200be\u200bs\u200bt pa\u00adin and swea\u2060ting");
        assertEmergency("сhеst раin and ѕwеаting");
        assertEmergency("ｃｈｅｓｔ　ｐａｉｎ and ｓｗｅａｔｉｎｇ");
        assertEmergency("c h e s t  p a i n and s w e a t i n g");
        assertEmergency("ch3st p@in and sweat1ng");
        assertEmergency("I CAN’T BREATHE");
        assertEmergency("𝐈 𝐜𝐚𝐧'𝐭 𝐛𝐫𝐞𝐚𝐭𝐡𝐞");
    }

    @Test
    void aTextSpelledOutWithoutSpacesBetweenItsWordsIsReadWordByWord() {
        assertEmergency("h e l p i c a n t b r e a t h e a n d m y l i p s a r e b l u e");
        assertEmergency("I.w.a.n.t.t.o.k.i.l.l.m.y.s.e.l.f");
        assertEmergency("i w o n d e r w h y ".repeat(5_000) + "m y d a d c a n t b r e a t h e n o w");
        assertQuiet("a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(2_000));
    }

    @Test
    void theReasonCutsNoPhraseInTwo() {
        assertThat(TRIAGE.assess("She has c r u s h i n g  c h e s t  p a i n  n o w"))
                .isEqualTo(new Emergency(RedFlag.CHEST_PAIN, "c r u s h i n g c h e s t p a i n"));
    }

    @Test
    void scriptsAndSignsMixedHideNothing() {
        assertEmergency("我爸爸 can't breathe 了");
        assertEmergency("[[[[((((I can't breathe))))]]]]");
        assertEmergency("h​e i​s n​o​t b​r​e​a​t​h​i​n​g");
        assertEmergency("un con scious? no: u n c o n s c i o u s");
    }

    @Test
    void aLongTextIsReadToItsEnd() {
        var filler = "I went to the shop and bought bread. ".repeat(2700);
        assertThat(filler.length()).isGreaterThan(99_000);
        assertEmergency(filler + "I can't breathe.");
        assertQuiet(filler);
    }

    @Test
    void strangeInputIsReadWithoutAFuss() {
        assertQuiet("");
        assertQuiet(" \n\t\u0000\uFFFF");
        assertQuiet("a".repeat(100_000));
        assertQuiet("(".repeat(50_000) + ")".repeat(50_000));
        assertQuiet("\uD800 lone surrogate \uDC00");
        assertEmergency("\u202Eright to left\u202C I can't breathe 🚑");
        assertEmergency("<script>alert(1)</script> I can't breathe");
        assertEmergency("x".repeat(100_000) + " I can't breathe");
    }

    @Test
    void noiseIsReadWithoutAFuss() {
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            var noise =
                    random.ints(2_000, 0, 0x11000).mapToObj(Character::toString).collect(Collectors.joining());
            assertThat(TRIAGE.assess(noise)).isNotNull();
        }
    }
}
