package org.consilia.answer;

import org.consilia.question.QuestionId;

/** A doctor has finished an answer; an editor looks at it next. */
public record AnswerSubmitted(AnswerId id, QuestionId question) {}
