package org.consilia.find;

import java.util.List;

/**
 * How likely it is that what was found really answers.
 *
 * <p>A score that orders the answers to one question cannot be compared with that of another; nearness in meaning can,
 * and so can the share of the words and whether both questions ask for the same kind of thing. What each of them counts
 * was learnt by {@code bin/bench train}: people's messages to the National Library of Medicine (MeQSum) were held
 * against the answers of MedQuAD, and a found answer counted as right when the human's one-line summary of the message,
 * which this class never sees, names in full what the answer is about and asks for its kind of thing ({@link Teacher}).
 *
 * <p>That is an answer on its own. Whether it stands out among what else was found says more ({@link Rivals}), and was
 * learnt from the 139 messages that have a right answer among the first ten found, each as it is, without the right
 * answers, and without all that is on its subject. The smaller of the two probabilities counts: nothing is made right by
 * having no rivals, which nobody could learn from messages that all ask about health.
 *
 * <p>The teacher is strict and both collections have little in common, so only one found answer in fifteen is right in
 * its eyes. Right and wrong ones therefore weigh the same in learning, as if as many questions had an answer as had
 * none: the probability is what the evidence says to somebody who knows nothing of the collection.
 *
 * <p>Honest limits: where only the good answers to a question are hidden and those on the same subject are left, this
 * tells the two cases apart seven times in ten on the development questions (AUC 0.69, docs/benchmarks.md), where nearness
 * alone does six times and chance five. A subject that nobody here has written about is told more surely.
 */
class Confidence {

    static final List<String> FEATURES = List.of("near question", "near answer", "words", "kind");

    /** What is known of an answer alone, as log-odds, and how it stands against the others. */
    static final List<String> RIVAL_FEATURES = List.of("alone", "lead", "alike");

    private static final Logistic ALONE = Learnt.probability("alone", FEATURES);

    private static final Logistic AMONG_RIVALS = Learnt.probability("among rivals", RIVAL_FEATURES);

    /** A word can weigh twice what is usual; beyond that it is said no better. */
    private static final float MOST_WORDS = 1.5f;

    /** More than three in four of the searches learnt from that are so sure are right: "answers this" is meant. */
    private static final double ANSWERS = 0.6;

    /** Low on purpose: an answer that may help does less harm on the page than one that is kept from it. */
    private static final double MAY_HELP = 0.15;

    /** The best answer need not be the first of the list; one of the first three is seen by everybody. */
    static final int SEEN = 3;

    private Confidence() {}

    static double in(Match match) {
        return Math.min(ALONE.of(features(match)), AMONG_RIVALS.of(rivalFeatures(match)));
    }

    /** Log-odds that it answers by all that is known of it alone, whatever else was found. */
    static double looksRight(Match match) {
        return ALONE.logOdds(features(match));
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

    static double[] rivalFeatures(Match match) {
        return new double[] {looksRight(match), match.lead(), match.alike()};
    }
}
