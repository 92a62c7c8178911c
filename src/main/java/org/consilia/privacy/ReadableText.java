package org.consilia.privacy;

import java.text.Normalizer;

/**
 * A text as the finders read it: nothing invisible in it, digits of every script as 0 to 9, all dashes and spaces alike,
 * wide letters narrow, and letters that only look Latin made Latin where they stand beside Latin letters or digits. Line
 * breaks, case and accents stay. Every character remembers where in the original it came from.
 */
final class ReadableText {

    /** Letters of other scripts that look like a Latin one, in pairs: the stranger, then what it looks like. */
    private static final String LOOKALIKES =
            "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXаaеeоoрpсcхxуyіiѕsјjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo";

    private final String original;
    private final String text;
    private final int[] origin;

    private ReadableText(String original, String text, int[] origin) {
        this.original = original;
        this.text = text;
        this.origin = origin;
    }

    static ReadableText of(String original) {
        var text = new StringBuilder(original.length());
        var origin = new int[original.length() + 1];
        for (int at = 0; at < original.length(); ) {
            int codePoint = original.codePointAt(at);
            if (Character.getType(codePoint) != Character.FORMAT && !isVariation(codePoint)) {
                int plain = plain(codePoint);
                for (int i = 0; i < Character.charCount(plain); i++) {
                    origin[text.length() + i] = at;
                }
                text.appendCodePoint(plain);
            }
            at += Character.charCount(codePoint);
        }
        origin[text.length()] = original.length();
        unmask(text);
        return new ReadableText(original, text.toString(), origin);
    }

    String text() {
        return text;
    }

    /** What was found in the readable text, placed in the original. */
    Finding inOriginal(Finding found) {
        int start = origin[found.start()];
        int last = origin[found.end() - 1];
        int end = last + Character.charCount(original.codePointAt(last));
        return new Finding(start, end, found.kind(), original.substring(start, end), found.isSure());
    }

    private static boolean isVariation(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    private static int plain(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint;
        }
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        if ((codePoint >= 0xFF01 && codePoint <= 0xFF5E) || (codePoint >= 0x1D400 && codePoint <= 0x1D7FF)) {
            return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                    .codePointAt(0);
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default ->
                switch (codePoint) {
                    case '’', '‘', 'ʼ', '´' -> '\'';
                    case '−' -> '-';
                    case '。' -> '.';
                    default -> codePoint;
                };
        };
    }

    private static void unmask(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x370 || c > 0x4FF) {
                continue;
            }
            int at = LOOKALIKES.indexOf(c);
            boolean besideLatin =
                    (i > 0 && isLatin(text.charAt(i - 1))) || (i + 1 < text.length() && isLatin(text.charAt(i + 1)));
            if (at >= 0 && at % 2 == 0 && besideLatin) {
                text.setCharAt(i, LOOKALIKES.charAt(at + 1));
            }
        }
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
