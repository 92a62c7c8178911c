package org.consilia.question;

/** A question has been saved. */
public record QuestionAsked(QuestionId id) {}
