package org.consilia.find;

import org.jspecify.annotations.Nullable;

/**
 * A part of an answer without its mark-up.
 *
 * @param position which claim it is, from 0; null for the summary
 */
record AnswerSection(@Nullable Integer position, String text) {

    /** What its meaning is taken of. */
    String beginning() {
        return IndexedAnswer.beginningOf(text);
    }
}
