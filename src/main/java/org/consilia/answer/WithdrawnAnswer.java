package org.consilia.answer;

import java.time.Instant;
import org.consilia.question.QuestionId;

/** What is left of an answer that an editor took off: that it was there, and why it is not any more. */
public record WithdrawnAnswer(AnswerId id, QuestionId question, Instant withdrawnAt, String reason) {}
