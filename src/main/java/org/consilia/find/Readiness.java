package org.consilia.find;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is public this node can find.
 *
 * @param byMeaning whether there is an index to search; otherwise words alone are compared, in the database
 * @param found how many of the answered questions are in the index, or in the one that is being filled
 * @param left about how long the others take; null where nobody can tell yet, or nothing is left
 */
public record Readiness(
        boolean byMeaning, int found, int of, @Nullable Duration left) {

    public boolean isComplete() {
        return byMeaning && found == of;
    }
}
