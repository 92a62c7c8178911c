package org.consilia.question;

/** An editor let a question's public text be: what waited is public now. */
public record WordsLetBe(QuestionId id) {}
