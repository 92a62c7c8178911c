package org.consilia.find;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.util.VectorUtil;

/**
 * An answer as the index takes it in: what was asked, what it is about (names of the condition, procedure or medicine,
 * with synonyms; may be empty), what was answered, and the meanings of question and answer.
 */
record IndexedAnswer(
        String answer,
        String question,
        String asked,
        List<String> names,
        String text,
        float[] questionMeaning,
        float[] answerMeaning) {

    /** Characters of an answer that make its meaning: its beginning says what it is about, and reading more costs. */
    private static final int BEGINNING = 600;

    /**
     * Where it lies among all: the meanings of question and answer together, in the sum in which ranking weighs the two.
     * One walk among these finds what two would.
     */
    byte[] place() {
        var both = new float[questionMeaning.length];
        for (var i = 0; i < both.length; i++) {
            both[i] = questionMeaning[i] + HybridRanking.OF_ANSWER * answerMeaning[i];
        }
        VectorUtil.l2normalize(both, false);
        return MeaningBytes.shaken(both, answer.hashCode());
    }

    /** All that is searched for words. */
    String words() {
        return asked + "\n" + String.join("\n", names) + "\n" + text;
    }

    /** A name a line, its stems between spaces: analysed once here instead of at every search. */
    String stemsOfNames() {
        return names.stream()
                .map(name -> String.join(" ", Stems.of(name)))
                .filter(stems -> !stems.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What kind of thing the question asks for. */
    Kinds kinds() {
        return KindsOfQuestion.of(questionMeaning);
    }

    static String beginningOf(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING);
    }
}
