package org.consilia.triage;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way of saying something, ready to be looked for; its number is its place among all phrases. */
record Phrase(int number, int meaning, List<Part> parts) {

    /** One part: words of which any will do, or a range of numbers; and how many other words may stand before it. */
    record Part(BitSet symbols, @Nullable Range range, int gap) {

        boolean fits(Words.Word word) {
            if (range != null) {
                return word.isNumber() && range.contains(word.number());
            }
            return word.isAmong(symbols);
        }
    }

    /** Numbers from the least to the most, both included. */
    record Range(double least, double most) {

        boolean contains(double number) {
            return number >= least && number <= most;
        }
    }

    /** So many small words ("the", "is", "my") may stand between two parts without being counted. */
    private static final int SMALL_WORDS = 4;

    /** Whether a text with these symbols can have it at all. */
    boolean isPossible(BitSet present) {
        for (var part : parts) {
            if (part.range() == null && !part.symbols().intersects(present)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The place after the last word of this phrase if it stands at this place of the text, or -1. A full stop ends every
     * phrase; a phrase that begins with a "no" ends at a comma already.
     */
    int endAt(Words words, int start, PhraseBook book) {
        var first = words.get(start);
        if (!parts.getFirst().fits(first)) {
            return -1;
        }
        var barrier = book.isBarrier(first) ? Words.Break.PAUSE : Words.Break.STOP;
        return end(words, start + 1, 1, book, barrier);
    }

    private int end(Words words, int from, int index, PhraseBook book, Words.Break barrier) {
        if (index == parts.size()) {
            return from;
        }
        var part = parts.get(index);
        int gap = part.gap();
        int small = SMALL_WORDS;
        for (int at = from; at < words.size(); at++) {
            var word = words.get(at);
            boolean paused = word.before() == Words.Break.PAUSE && part.gap() == 0;
            if (paused || word.before().compareTo(barrier) >= 0) {
                return -1;
            }
            if (part.fits(word)) {
                int end = end(words, at + 1, index + 1, book, barrier);
                if (end > 0) {
                    return end;
                }
            }
            boolean passed = (book.isSmall(word) && small-- > 0) || (gap-- > 0 && book.mayBePassed(word));
            if (!passed) {
                return -1;
            }
        }
        return -1;
    }
}
