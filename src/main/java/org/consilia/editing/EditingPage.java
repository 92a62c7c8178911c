package org.consilia.editing;

import java.util.List;
import org.consilia.question.Question;

/**
 * What waits for an editor, the riskiest first: held questions, then words of public texts, then answers, then
 * what no doctor has taken yet.
 */
public record EditingPage(
        List<Question> held, List<WordsToCheck> words, List<AnswerToCheck> inReview, List<Question> waiting) {}
