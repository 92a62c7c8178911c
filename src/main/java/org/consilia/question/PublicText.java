package org.consilia.question;

/** The exact words of a question that its asker agrees to show to everybody. */
public record PublicText(String title, String body) {}
