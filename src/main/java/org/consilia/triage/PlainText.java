package org.consilia.triage;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the rules read it: lower case, no accents, no apostrophes, nothing invisible, and letters that only look
 * Latin made Latin. Every character remembers where in the original it came from, so that a reason can be given in the
 * asker's own words.
 */
final class PlainText {

    /** Letters of other scripts that look like a Latin one, in pairs: the stranger, then what it looks like. */
    private static final String LOOKALIKES =
            "аaвbсcԁdеeһhіiјjкkӏlмmнhоoрpԛqѕsтtуyѵvԝwхxүyαaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcіiօoսuհhոnցgɑaɡgɩiɪiʏy"
                    + "ᴀaᴄcᴇeᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzıiłløođdħhſsƒfցgքpʟlɴnʀrʙbɢgʜh";

    private static final char[] LATIN = latin();

    private final String original;
    private final char[] characters;
    private final int[] origin;
    private final int length;

    private PlainText(String original, char[] characters, int[] origin, int length) {
        this.original = original;
        this.characters = characters;
        this.origin = origin;
        this.length = length;
    }

    static PlainText of(String original) {
        var characters = new char[original.length() + 16];
        var origin = new int[original.length() + 16];
        int length = 0;
        for (int at = 0; at < original.length(); ) {
            int codePoint = original.codePointAt(at);
            if (codePoint < 0x80) {
                if (codePoint != '\'' && codePoint != '`') {
                    characters[length] = (char) (codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint);
                    origin[length++] = at;
                }
            } else if (!isDropped(codePoint)) {
                var plain = plain(codePoint);
                if (length + plain.length() + original.length() - at > characters.length) {
                    characters = Arrays.copyOf(characters, characters.length * 2 + plain.length());
                    origin = Arrays.copyOf(origin, characters.length);
                }
                for (int i = 0; i < plain.length(); i++) {
                    characters[length] = plain.charAt(i);
                    origin[length++] = at;
                }
            }
            at += Character.charCount(codePoint);
        }
        return new PlainText(original, characters, origin, length);
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return characters[index];
    }

    String words(int from, int to) {
        return new String(characters, from, to - from);
    }

    /** What the asker wrote between two places of this text, on one line. */
    String original(int from, int to) {
        int last = origin[to - 1];
        int end = last + Character.charCount(original.codePointAt(last));
        return original.substring(origin[from], end).replaceAll("(?U)\\s+", " ").strip();
    }

    private static boolean isDropped(int codePoint) {
        if (codePoint == '’' || codePoint == '‘' || codePoint == 'ʼ' || codePoint == '´' || codePoint == '＇') {
            return true;
        }
        return isAccent(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
    }

    private static boolean isAccent(int codePoint) {
        return (codePoint >= 0x300 && codePoint <= 0x36F) || (codePoint >= 0x20D0 && codePoint <= 0x20F0);
    }

    private static String plain(int codePoint) {
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return " ";
        }
        var written = Character.toString(codePoint);
        var decomposed = isBare(codePoint) ? written : Normalizer.normalize(written, Normalizer.Form.NFKD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(part -> !isAccent(part))
                .map(Character::toLowerCase)
                .forEach(part -> plain.appendCodePoint(part < LATIN.length ? LATIN[part] : part));
        return plain.toString();
    }

    /** Han, Tamil and the like have nothing to decompose, and are most of such a text. */
    private static boolean isBare(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF) || (codePoint >= 0x0B80 && codePoint <= 0x0BFF);
    }

    private static char[] latin() {
        var table = new char[0x2000];
        for (char c = 0; c < table.length; c++) {
            table[c] = c;
        }
        for (int i = 0; i + 1 < LOOKALIKES.length(); i += 2) {
            table[LOOKALIKES.charAt(i)] = LOOKALIKES.charAt(i + 1);
        }
        return table;
    }
}
