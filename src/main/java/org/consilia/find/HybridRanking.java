package org.consilia.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Which answers fit an enquiry best.
 *
 * <p><b>Idea.</b> Meaning finds what was put in other words; words find the rare name that a small model has never
 * learnt. So candidates come from three walks through the index (nearest questions, nearest answers, best BM25), and
 * every candidate, wherever it came from, is then scored exactly on all of them:
 *
 * <pre>
 *   score = nearness of question / best of all candidates
 *         + 0.30 × nearness of answer / best
 *         + 0.15 × BM25 / best
 *         + 0.12 × named / best
 * </pre>
 *
 * <p>{@code named} says how fully the asking sentences name what an answer is about. Of a name, "polycystic kidney
 * disease", the share that was said, weighed by rarity, is squared, because half a name is usually another disease, and
 * multiplied by the root of the weight that was said, because a rare name said in full is no accident.
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

    private static final float OF_ANSWER = 0.30f;
    private static final float OF_WORDS = 0.15f;
    private static final float OF_NAMED = 0.12f;

    /** Also the breadth of the walk (efSearch): at 200, next to none of the true 100 nearest are missed. */
    private static final int NEAREST_QUESTIONS = 100;

    private static final int NEAREST_ANSWERS = 50;
    private static final int BEST_WORDS = 100;

    /** Of a long message the rarest words; the others say little and would be looked up in long lists. */
    private static final int MOST_WORDS = 64;

    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparing(Match::score).reversed().thenComparing(Match::answer);

    List<Match> bestFor(Enquiry enquiry, PassageSearcher searcher, int most, Set<String> withoutAnswers)
            throws IOException {
        var rarest = rarest(enquiry.stems(), searcher);
        var words = anyOf(rarest);
        var docs = candidates(enquiry, words, searcher, withoutAnswers.size());
        var evidence = Evidence.of(docs, enquiry, words, searcher);
        evidence.removeIf(each -> withoutAnswers.contains(each.answer()));
        return summed(evidence, weightOf(rarest, searcher)).stream()
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    private static List<String> rarest(Set<String> stems, PassageSearcher searcher) throws IOException {
        record Rare(String stem, float rarity) {}
        var known = new ArrayList<Rare>();
        for (var stem : stems) {
            if (searcher.knows(stem)) {
                known.add(new Rare(stem, searcher.rarityOf(stem)));
            }
        }
        return known.stream()
                .sorted(Comparator.comparing(Rare::rarity).reversed())
                .limit(MOST_WORDS)
                .map(Rare::stem)
                .toList();
    }

    private static Query anyOf(List<String> stems) {
        var any = new BooleanQuery.Builder();
        for (var stem : stems) {
            any.add(new TermQuery(new Term(PassageIndex.WORDS, stem)), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /** In the order of the index, which is the order its lists are read in. */
    private static TreeSet<Integer> candidates(Enquiry enquiry, Query words, PassageSearcher searcher, int spare)
            throws IOException {
        var questions =
                new KnnFloatVectorQuery(PassageIndex.QUESTION_MEANING, enquiry.meaning(), NEAREST_QUESTIONS + spare);
        var answers = new KnnFloatVectorQuery(PassageIndex.ANSWER_MEANING, enquiry.meaning(), NEAREST_ANSWERS + spare);
        var docs = new TreeSet<Integer>();
        for (var query : List.of(questions, answers)) {
            for (var hit : searcher.search(query, NEAREST_QUESTIONS + spare).scoreDocs) {
                docs.add(hit.doc);
            }
        }
        for (var hit : searcher.search(words, BEST_WORDS + spare).scoreDocs) {
            docs.add(hit.doc);
        }
        return docs;
    }

    /** What the enquiry's words could weigh at most: BM25 gives a word up to 2.2 times its rarity, seldom over 1. */
    private static float weightOf(List<String> stems, PassageSearcher searcher) throws IOException {
        var weight = 0f;
        for (var stem : stems) {
            weight += searcher.rarityOf(stem);
        }
        return weight;
    }

    private static List<Match> summed(List<Evidence> evidence, float weight) {
        var question = best(evidence, Evidence::nearQuestion);
        var answer = best(evidence, Evidence::nearAnswer);
        var words = best(evidence, Evidence::bm25);
        var named = best(evidence, Evidence::named);
        return evidence.stream()
                .map(each -> new Match(
                        each.answer(),
                        each.question(),
                        share(each.nearQuestion(), question)
                                + OF_ANSWER * share(each.nearAnswer(), answer)
                                + OF_WORDS * share(each.bm25(), words)
                                + OF_NAMED * share(each.named(), named),
                        each.nearQuestion(),
                        each.nearAnswer(),
                        share(each.bm25(), weight),
                        each.nameSaid()))
                .toList();
    }

    private static float best(List<Evidence> evidence, ToDoubleFunction<Evidence> score) {
        return (float) evidence.stream().mapToDouble(score).max().orElse(0);
    }

    private static float share(float score, float best) {
        return best > 0 ? score / best : 0;
    }
}
