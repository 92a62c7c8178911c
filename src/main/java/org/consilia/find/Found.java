package org.consilia.find;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/**
 * What was found.
 *
 * @param tone how sure we may sound about the best passage; {@link Tone#NOTHING} where there is none
 * @param passages those that may help, best first
 * @param reach where we looked; anywhere but everywhere, more may be found soon
 */
public record Found(Tone tone, List<Passage> passages, Reach reach) {

    /** Somebody who wants to ask reads these first, so they must be few. */
    private static final int MOST_ON_THE_WAY = 3;

    public Found {
        passages = List.copyOf(passages);
    }

    static Found nothing(Reach reach) {
        return new Found(Tone.NOTHING, List.of(), reach);
    }

    public boolean isComplete() {
        return reach == Reach.EVERYTHING;
    }

    /** The questions that ask the same, at most three, each in other words and with its best passage. */
    public List<Passage> askedBefore() {
        return firstOfEachQuestion(
                passages.stream().filter(Passage::asksTheSame).toList());
    }

    /** The first three questions, whatever they ask, each in other words and with its best passage. */
    public List<Passage> few() {
        return firstOfEachQuestion(passages);
    }

    private static List<Passage> firstOfEachQuestion(List<Passage> passages) {
        return passages.stream()
                .collect(toMap(
                        passage -> passage.title().toLowerCase(Locale.ROOT),
                        passage -> passage,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_ON_THE_WAY)
                .toList();
    }
}
