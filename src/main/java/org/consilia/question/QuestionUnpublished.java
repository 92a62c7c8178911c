package org.consilia.question;

/** A question is public no longer: its asker took it back. */
public record QuestionUnpublished(QuestionId id) {}
