package org.consilia.answer;

import org.consilia.question.QuestionId;

/** An editor has taken a signed answer off. */
public record AnswerWithdrawn(AnswerId id, QuestionId question) {}
