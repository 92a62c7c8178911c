package org.consilia.answer;

import org.consilia.question.QuestionId;

/** An editor has changed an answer that waits; its doctor sees the change. */
public record AnswerCorrected(AnswerId id, QuestionId question) {}
