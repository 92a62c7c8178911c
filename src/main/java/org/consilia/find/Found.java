package org.consilia.find;

import java.util.List;

/**
 * What was found.
 *
 * @param tone how sure we may sound about the best passage; {@link Tone#NOTHING} where there is none
 * @param passages those that may help, best first
 * @param isComplete false while the index is being built, so that more may be found soon
 */
public record Found(Tone tone, List<Passage> passages, boolean isComplete) {

    public Found {
        passages = List.copyOf(passages);
    }

    static Found nothing(boolean isComplete) {
        return new Found(Tone.NOTHING, List.of(), isComplete);
    }
}
