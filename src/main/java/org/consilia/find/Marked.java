package org.consilia.find;

import java.util.List;

/**
 * Where in an answer the reader's question is answered: which section, which two or three of its sentences, and which
 * words in them the reader said too. Places only; the words stay the doctor's.
 *
 * @param all every sentence of that section
 */
public record Marked(int section, Span sentences, List<Span> words, List<Span> all) {}
