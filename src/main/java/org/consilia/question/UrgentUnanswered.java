package org.consilia.question;

/** An urgent question waits for longer than the country pack allows: its asker must not go on waiting. */
public record UrgentUnanswered(QuestionId id) {}
