package org.consilia.question;

/** A question was deleted, with all that belonged to it here. */
public record QuestionForgotten(QuestionId id) {}
