package org.consilia.find;

import java.util.List;

/**
 * What somebody may have meant to type.
 *
 * @param words all that was typed, with the misspelt words put right
 * @param putRight the words that were put in
 */
public record Correction(String words, List<String> putRight) {

    /** Longer texts would not fit on the line that offers them. */
    private static final int LONGEST_SHOWN = 80;

    public Correction {
        putRight = List.copyOf(putRight);
    }

    /** All of it when it is short, else only what was put right. */
    public String inShort() {
        return words.length() <= LONGEST_SHOWN ? words.strip() : String.join(", ", putRight);
    }
}
