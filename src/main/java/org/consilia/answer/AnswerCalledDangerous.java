package org.consilia.answer;

import org.consilia.question.QuestionId;

/** A doctor has called a signed answer dangerous: an editor must look at it at once. */
public record AnswerCalledDangerous(AnswerId id, QuestionId question) {}
