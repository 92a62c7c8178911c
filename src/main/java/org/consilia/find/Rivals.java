package org.consilia.find;

import java.util.List;

/**
 * The first of what was found, to hold each match against. Where somebody has written about what is asked, several
 * answers about it come first, and lead; where nobody has, many things are as near as each other.
 */
class Rivals {

    private static final int FIRST = 10;

    /** What is about something else and further down is no rival. */
    private static final int MOST = 20;

    private final List<Match> first;
    private final double[] likely;

    /** @param found best first */
    Rivals(List<Match> found) {
        first = found.subList(0, Math.min(MOST, found.size()));
        likely = first.stream().mapToDouble(Confidence::looksRight).toArray();
    }

    /** The match with how it stands against the others. */
    Match against(Match match) {
        var alike = 0;
        var best = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < likely.length; i++) {
            var other = first.get(i);
            if (!other.subject().equals(match.subject())) {
                best = Math.max(best, likely[i]);
            } else if (i < FIRST && !other.answer().equals(match.answer())) {
                alike++;
            }
        }
        var rival = best > Double.NEGATIVE_INFINITY ? best : likely[likely.length - 1];
        return match.against((float) (Confidence.looksRight(match) - rival), alike);
    }
}
