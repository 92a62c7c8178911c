package org.consilia.answer;

import org.consilia.question.QuestionId;

/** An editor has sent an answer back to its doctor with a reason. */
public record AnswerReturned(AnswerId id, QuestionId question) {}
