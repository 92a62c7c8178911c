package org.consilia.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.consilia.embedding.Embeddings;

/**
 * Reads an answer through, sentence by sentence, and says how likely it answers: for a few answers that are given whole,
 * since every sentence costs some milliseconds. Among many thousand, an index has to do ({@link Confidence}).
 *
 * <p>What tells most is the one sentence nearest to the question, and the few nearest together; then how much of the
 * question's words the answer has, and has in one sentence, the rare words above all. What each counts was learnt by
 * {@code bin/bench train} from MedQuAD's own answers: the one to a question against those about the same under another
 * heading, and against those that are found for it by mistake.
 */
class Reading {

    static final List<String> FEATURES =
            List.of("beginning", "nearest sentence", "three nearest sentences", "words", "words in one sentence", "length");

    private static final Logistic ANSWERS_IT = Learnt.probability("reading", FEATURES);

    /** An answer of more sentences goes on about something else. */
    private static final int MOST_SENTENCES = 60;

    private static final int SOME = 3;

    private final Function<String, float[]> meanings;
    private final ToDoubleFunction<String> rarity;

    /** @param rarity of a word among all answers */
    Reading(Function<String, float[]> meanings, ToDoubleFunction<String> rarity) {
        this.meanings = meanings;
        this.rarity = rarity;
    }

    double probability(Enquiry enquiry, String answer) {
        return ANSWERS_IT.of(features(enquiry, answer));
    }

    double[] features(Enquiry enquiry, String answer) {
        var sentences = sentences(answer);
        var nearness = sentences.stream()
                .map(sentence -> Embeddings.nearness(enquiry.meaning(), meanings.apply(sentence)))
                .sorted(Comparator.reverseOrder())
                .toList();
        var asked = weight(enquiry.stems());
        return new double[] {
            Embeddings.nearness(enquiry.meaning(), meanings.apply(IndexedAnswer.beginningOf(answer))),
            nearness.isEmpty() ? 0 : nearness.getFirst(),
            nearness.stream().limit(SOME).mapToDouble(Float::doubleValue).average().orElse(0),
            weight(shared(enquiry, answer)) / asked,
            sentences.stream()
                            .mapToDouble(sentence -> weight(shared(enquiry, sentence)))
                            .max()
                            .orElse(0)
                    / asked,
            Math.log1p(answer.length())
        };
    }

    static List<String> sentences(String answer) {
        var sentences = new ArrayList<String>();
        for (var span : Sentences.of(answer)) {
            if (sentences.size() < MOST_SENTENCES) {
                sentences.add(span.of(answer));
            }
        }
        return sentences;
    }

    private static Set<String> shared(Enquiry enquiry, String text) {
        var shared = new HashSet<>(enquiry.stems());
        shared.retainAll(Stems.of(text));
        return shared;
    }

    /** Never quite nothing, so that it can be divided by. */
    private double weight(Set<String> stems) {
        return stems.stream().mapToDouble(rarity).sum() + 1e-6;
    }
}
