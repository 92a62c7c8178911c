package org.consilia.question;

/** An editor has taken a public question off. */
public record QuestionWithdrawn(QuestionId id) {}
