package org.consilia.editing;

import java.util.List;
import org.consilia.question.Question;

/** What waits for an editor, the riskiest first: held questions, then answers, then what no doctor has taken yet. */
public record EditingPage(List<Question> held, List<AnswerToCheck> inReview, List<Question> waiting) {}
