package org.consilia.answer;

import org.consilia.question.QuestionId;

/** An editor has signed an answer: its asker may read it. */
public record AnswerSigned(AnswerId id, QuestionId question) {}
