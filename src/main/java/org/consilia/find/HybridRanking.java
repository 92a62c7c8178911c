package org.consilia.find;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which answers fit an enquiry best.
 *
 * <p><b>Idea.</b> Meaning finds what was put in other words; words find the rare name that a small model has never
 * learnt. So an engine gathers candidates by both, and every candidate, wherever it came from, is then
 * scored exactly on all of them:
 *
 * <pre>
 *   score = nearness of question / best of all candidates
 *         + 0.30 × nearness of answer / best
 *         + 0.15 × BM25 / best
 *         + 0.12 × named / best
 * </pre>
 *
 * <p>{@code named}: see {@link Names}.
 *
 * <p><b>Why sums.</b> Fusing ranks throws away how much better the first is than the second, and on 103 judged
 * questions lost 0.04 nDCG@10 to summed scores. Dividing by the best candidate makes scores of different kinds
 * comparable without knowing their spread.
 *
 * <p><b>Why exact.</b> A walk through a graph of neighbours misses a few and differs from node to node; asking it for
 * more than is needed and scoring again from the stored vectors gives every node the same order. Equal scores are
 * ordered by id.
 *
 * <p><b>How the numbers were chosen.</b> By hand, on the 35 development questions, in round steps: 35 questions cannot
 * carry more. All four lie on a plateau: anywhere between half and one and a half times their values moves nDCG@10 by
 * less than 0.01. What was tried and did not help (boosting the kind of question asked, even when a human said the
 * kind; the best single sentence; the model's own query prefix) is in docs/benchmarks.md with its figures.
 */
class HybridRanking {

    /** What the answer's meaning counts beside the question's, whose is 1. */
    static final float OF_ANSWER = 0.30f;

    private static final float OF_WORDS = 0.15f;
    private static final float OF_NAMED = 0.12f;

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparing(Match::score).reversed().thenComparing(Match::answer);

    private HybridRanking() {}

    static List<Match> best(Candidates candidates, int most) {
        var matches = summed(candidates.evidence(), candidates.weightOfWords()).stream()
                .sorted(BEST_FIRST)
                .toList();
        var rivals = new Rivals(matches);
        return matches.stream().limit(most).map(rivals::against).toList();
    }

    private static List<Match> summed(List<Evidence> evidence, float weight) {
        var question = most(evidence, Evidence::nearQuestion);
        var answer = most(evidence, Evidence::nearAnswer);
        var words = most(evidence, Evidence::bm25);
        var named = most(evidence, Evidence::named);
        return evidence.stream()
                .map(each -> new Match(
                        each.answer(),
                        each.question(),
                        each.subject(),
                        share(each.nearQuestion(), question)
                                + OF_ANSWER * share(each.nearAnswer(), answer)
                                + OF_WORDS * share(each.bm25(), words)
                                + OF_NAMED * share(each.named(), named),
                        each.nearQuestion(),
                        each.nearAnswer(),
                        share(each.bm25(), weight),
                        each.nameSaid(),
                        each.kind(),
                        0,
                        0))
                .toList();
    }

    private static float most(List<Evidence> evidence, ToDoubleFunction<Evidence> score) {
        return (float) evidence.stream().mapToDouble(score).max().orElse(0);
    }

    private static float share(float score, float best) {
        return best > 0 ? score / best : 0;
    }
}
