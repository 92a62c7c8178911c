package org.consilia.find;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a section down to what a result shows: the sentences that matter, with one sentence before and after them so that
 * they are read as they were meant. Cuts only between sentences, or, where a sentence has no end, between words.
 */
record Excerpt(List<Piece> pieces, boolean cutBefore, boolean cutAfter) {

    /** Characters around the sentences that matter, on each side. */
    private static final int LONGEST_CONTEXT = 240;

    static Excerpt of(String text, Marked marked) {
        var shown = shown(marked.all(), marked.sentences());
        var pieces = new ArrayList<Piece>();
        add(pieces, text, shown.start(), marked.sentences().start(), false, false);
        var at = marked.sentences().start();
        for (var word : marked.words()) {
            add(pieces, text, at, word.start(), true, false);
            add(pieces, text, word.start(), word.end(), true, true);
            at = word.end();
        }
        add(pieces, text, at, marked.sentences().end(), true, false);
        add(pieces, text, marked.sentences().end(), shown.end(), false, false);
        return new Excerpt(
                pieces,
                !text.substring(0, shown.start()).isBlank(),
                !text.substring(shown.end()).isBlank());
    }

    private static Span shown(List<Span> sentences, Span matters) {
        var start = matters.start();
        var end = matters.end();
        for (var sentence : sentences) {
            if (sentence.end() <= matters.start() && matters.start() - sentence.start() <= LONGEST_CONTEXT) {
                start = Math.min(start, sentence.start());
            }
            if (sentence.start() >= matters.end() && sentence.end() - matters.end() <= LONGEST_CONTEXT) {
                end = Math.max(end, sentence.end());
            }
        }
        return new Span(start, end);
    }

    private static void add(List<Piece> pieces, String text, int from, int to, boolean matters, boolean said) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), matters, said));
        }
    }
}
