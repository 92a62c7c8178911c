package org.consilia.question;

/** A question and its signed answers may now be seen by everybody. */
public record QuestionPublished(QuestionId id) {}
