package org.consilia.find;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of edited prose begin and end, not fooled by "Dr.", "e.g." or "2.5 mg".
 *
 * <p>ICU finds the ends; an end straight after an abbreviation is none. ICU's own list of exceptions was tried and
 * misses those with a stop inside, such as "e.g.".
 */
class Sentences {

    /** After these a sentence goes on. "etc." is not among them: it ends as many as it does not. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "approx.", "e.g.", "i.e.", "vs.", "cf.", "ca.", "al.", "fig.", "no.", "dr.", "drs.", "prof.", "mr.", "mrs.",
            "ms.", "st.", "resp.", "min.", "max.", "incl.", "esp.", "ref.", "u.s.", "u.k.");

    /** An iterator keeps its place in a text, so each call works on its own copy. */
    private static final BreakIterator PATTERN = BreakIterator.getSentenceInstance(Locale.ENGLISH);

    private Sentences() {}

    static List<Span> of(String text) {
        var sentences = new ArrayList<Span>();
        var iterator = PATTERN.clone();
        iterator.setText(text);
        var start = iterator.first();
        for (var end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            var sentence = withoutSpace(text, start, end);
            if (!goesOn(sentence.of(text)) || end == text.length()) {
                start = end;
                if (sentence.start() < sentence.end()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    private static boolean goesOn(String sentence) {
        var word = sentence.substring(lastSpace(sentence) + 1);
        var bare = word.startsWith("(") ? word.substring(1) : word;
        return ABBREVIATIONS.contains(bare.toLowerCase(Locale.ENGLISH));
    }

    private static int lastSpace(String text) {
        for (var i = text.length() - 1; i >= 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Span withoutSpace(String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
