package org.consilia.find;

/**
 * A stretch of an answer's own words, as part of a passage.
 *
 * @param matters whether it belongs to the sentences that answer; the others stand around them
 * @param said whether it is a word that the reader used too
 */
public record Piece(String text, boolean matters, boolean said) {}
