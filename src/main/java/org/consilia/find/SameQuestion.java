package org.consilia.find;

import java.util.List;
import org.consilia.embedding.Embeddings;

/**
 * How likely it is that two people ask the same thing in other words, so that one answer serves both.
 *
 * <p>Two things count: how near the meanings are, and whether both ask for the same kind of thing, since "what causes
 * gout" and "what helps against gout" are near. What each counts was learnt by {@code bin/bench train} from the pairs of
 * RQE: questions put more shortly, against the nearest question that is another one. The words themselves do not count:
 * where people took care to ask another thing in the same words, they mislead.
 */
class SameQuestion {

    static final List<String> FEATURES = List.of("near", "kind");

    private static final Logistic SAME = Learnt.probability("same", FEATURES);

    /** As likely as not. Nothing hangs on it: whoever asks is asked in turn whether it is their question. */
    private static final double LIKELY = 0.5;

    private SameQuestion() {}

    /** Whether a question that was found asks the same as the enquiry that found it. */
    static boolean isAskedBy(Match match) {
        return SAME.of(new double[] {match.nearQuestion(), match.kind()}) >= LIKELY;
    }

    static double probability(Enquiry one, Enquiry other) {
        return SAME.of(features(one, other));
    }

    static double[] features(Enquiry one, Enquiry other) {
        return new double[] {
            Embeddings.nearness(one.meaning(), other.meaning()), one.kinds().agreement(other.kinds())
        };
    }
}
