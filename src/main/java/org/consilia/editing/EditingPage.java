package org.consilia.editing;

import java.util.List;
import org.consilia.question.Question;

/** What waits for an editor, and below it what waits for a doctor. */
public record EditingPage(List<QueueItem> items, List<Question> waiting) {}
