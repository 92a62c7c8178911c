package org.consilia.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.consilia.embedding.Embeddings;

/**
 * Reads an answer through, sentence by sentence, and says how likely it answers: for a few answers that are given whole,
 * since every sentence costs some milliseconds. Among many thousand, an index has to do ({@link Confidence}).
 *
 * <p>What tells is the one sentence nearest to the question, and the three nearest together, so that a chance likeness
 * is not all. The shared words, the beginning of the answer and its length were tried too: learnt where the wrong
 * answers are about the same thing, they count against an answer and spoil the order (docs/benchmarks.md). What each
 * counts was learnt by {@code bin/bench train} from MedQuAD's own answers ({@link ReadingCases}).
 */
class Reading {

    static final List<String> FEATURES = List.of("nearest sentence", "three nearest sentences");

    private static final Logistic ANSWERS_IT = Learnt.probability("reading", FEATURES);

    /** An answer of more sentences goes on about something else. */
    private static final int MOST_SENTENCES = 60;

    private static final int SOME = 3;

    private final Function<String, float[]> meanings;

    Reading(Function<String, float[]> meanings) {
        this.meanings = meanings;
    }

    double probability(Enquiry enquiry, String answer) {
        return ANSWERS_IT.of(features(enquiry, answer));
    }

    double[] features(Enquiry enquiry, String answer) {
        var nearness = sentences(answer).stream()
                .map(sentence -> Embeddings.nearness(enquiry.meaning(), meanings.apply(sentence)))
                .sorted(Comparator.reverseOrder())
                .toList();
        return new double[] {
            nearness.isEmpty() ? 0 : nearness.getFirst(),
            nearness.stream()
                    .limit(SOME)
                    .mapToDouble(Float::doubleValue)
                    .average()
                    .orElse(0)
        };
    }

    static List<String> sentences(String answer) {
        var sentences = new ArrayList<String>();
        for (var span : Sentences.withLists(answer)) {
            if (sentences.size() < MOST_SENTENCES) {
                sentences.add(span.of(answer));
            }
        }
        return sentences;
    }
}
