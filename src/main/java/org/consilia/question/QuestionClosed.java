package org.consilia.question;

/** An editor closed a question: it will not be answered, and its asker can read why or where the answer is. */
public record QuestionClosed(QuestionId id) {}
