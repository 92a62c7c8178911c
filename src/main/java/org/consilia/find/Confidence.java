package org.consilia.find;

import java.util.List;

/**
 * How likely it is that what was found really answers.
 *
 * <p>A score that orders the answers to one question cannot be compared with that of another, but nearness in meaning
 * can, somewhat. The steepness comes from the 272 validation pairs of RQE (CC BY 4.0), people's messages and questions
 * that do or do not answer them: there nearness alone separates the two with AUC 0.92, one half lies at 0.70, and a
 * logistic curve through them rises by 22.7. In a collection the best of many thousand is compared, which is near by
 * chance too, so the half lies a little higher here; and the answer's own meaning and the words it shares have a say,
 * because a question on the right subject is often not the one that was asked.
 *
 * <p>Honest limits: where only the good answers to a question are hidden and those on the same subject are left, this
 * separates little better than chance (docs/benchmarks.md). It tells a subject nobody here has written about from one
 * that somebody has; it does not yet tell that the right page does not say the right thing.
 */
class Confidence {

    private static final double STEEPNESS = 22.7;
    private static final double HALF = 0.73;
    private static final double OF_QUESTION = 0.6;
    private static final double OF_ANSWER = 0.4;

    /** A full share of words is worth as much as 0.1 of nearness; a quarter is usual among good matches. */
    private static final double OF_WORDS = 0.1;

    private static final double USUAL_WORDS = 0.25;

    /** Who types only a name, "cataract", has said little to be near to, and means what is named. */
    private static final double OF_NAME = 0.03;

    /** Three in four are right, so that "answers this" is said and meant. */
    private static final double ANSWERS = 0.75;

    /** Low on purpose: an answer that may help does less harm on the page than one that is kept from it. */
    private static final double MAY_HELP = 0.15;

    /** The best answer need not be the first of the list; one of the first three is seen by everybody. */
    private static final int SEEN = 3;

    private Confidence() {}

    static double in(Match match) {
        var nearness = OF_QUESTION * match.nearQuestion()
                + OF_ANSWER * match.nearAnswer()
                + OF_WORDS * (Math.min(match.words(), 1) - USUAL_WORDS)
                + OF_NAME * match.named();
        return 1 / (1 + Math.exp(-STEEPNESS * (nearness - HALF)));
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
}
