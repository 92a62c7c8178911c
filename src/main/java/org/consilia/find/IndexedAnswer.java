package org.consilia.find;

import java.util.List;

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

    /** What kind of thing the question asks for. */
    Kinds kinds() {
        return KindsOfQuestion.of(questionMeaning);
    }

    static String beginningOf(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING);
    }
}
