package org.consilia.question;

/** An editor gave a question's public text back to its asker. */
public record WordsReturned(QuestionId id) {}
