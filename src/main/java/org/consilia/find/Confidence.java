package org.consilia.find;

import java.util.List;

/**
 * How likely it is that what was found really answers.
 *
 * <p>A score that orders the answers to one question cannot be compared with that of another; nearness in meaning can,
 * and so can the share of the words and whether both questions ask for the same kind of thing. What each of them counts
 * was learnt by {@code bin/bench train}: 830 people's messages to the National Library of Medicine (MeQSum) were held
 * against the answers of MedQuAD, and a found answer counted as right when the human's one-line summary of the message,
 * which this class never sees, names in full what the answer is about and asks for its kind of thing.
 *
 * <p>That teacher is strict and both collections have little in common, so only one found answer in fifteen is right in
 * its eyes. Right and wrong ones therefore weigh the same in learning, as if as many questions had an answer as had
 * none: the probability is what the evidence says to somebody who knows nothing of the collection.
 *
 * <p>Honest limits: where only the good answers to a question are hidden and those on the same subject are left, this
 * separates little better than chance on the development questions (docs/benchmarks.md), though better than nearness
 * alone. It tells a subject that nobody here has written about from one that somebody has.
 */
class Confidence {

    static final List<String> FEATURES = List.of("near question", "near answer", "words", "kind");

    private static final Logistic ANSWERS_IT = Learnt.probability("answers", FEATURES);

    /** A word can weigh twice what is usual; beyond that it is said no better. */
    private static final float MOST_WORDS = 1.5f;

    /** Three in four are right, so that "answers this" is said and meant. */
    private static final double ANSWERS = 0.75;

    /** Low on purpose: an answer that may help does less harm on the page than one that is kept from it. */
    private static final double MAY_HELP = 0.15;

    /** The best answer need not be the first of the list; one of the first three is seen by everybody. */
    static final int SEEN = 3;

    private Confidence() {}

    static double in(Match match) {
        return ANSWERS_IT.of(features(match));
    }

    static double thatOneAnswers(List<Match> matches) {
        return matches.stream().limit(SEEN).mapToDouble(Confidence::in).max().orElse(0);
    }

    static Tone toneOf(double probability) {
        if (probability >= ANSWERS) {
            return Tone.ANSWERS;
        }
        return probability >= MAY_HELP ? Tone.MAY_HELP : Tone.NOTHING;
    }

    static double[] features(Match match) {
        return new double[] {match.nearQuestion(), match.nearAnswer(), Math.min(match.words(), MOST_WORDS), match.kind()
        };
    }
}
