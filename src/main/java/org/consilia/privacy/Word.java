package org.consilia.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One word of a text, where it stands, and how it looks in the lists ({@link NameBook#fold}). */
record Word(int start, int end, String written, String folded) {

    /** Letters with what people put into names: O'Brien, Anne-Marie. Nobody's name has a hundred letters. */
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}]{0,99}+(?:['-][\\p{L}\\p{M}]{1,99}+){0,5}+");

    static List<Word> in(String text) {
        var words = new ArrayList<Word>();
        for (var match = WORD.matcher(text); match.find(); ) {
            int end = match.end();
            if (match.group().endsWith("'s") || match.group().endsWith("'S")) {
                end -= 2;
            }
            var written = text.substring(match.start(), end);
            words.add(new Word(match.start(), end, written, NameBook.fold(written)));
        }
        return words;
    }

    boolean hasCapital() {
        return Character.isUpperCase(written.codePointAt(0)) || Character.isTitleCase(written.codePointAt(0));
    }

    boolean isInitial() {
        return written.length() == 1 && hasCapital();
    }

    boolean isAllCapitals() {
        return written.length() > 1 && written.chars().noneMatch(Character::isLowerCase);
    }
}
