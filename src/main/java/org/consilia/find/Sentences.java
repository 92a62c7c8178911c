package org.consilia.find;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the sentences of edited prose begin and end, not fooled by "Dr.", "e.g." or "2.5 mg".
 *
 * <p>ICU finds the ends, in every script that marks them, and takes each line for a sentence, so that a list without
 * full stops is one sentence an item. An end straight after an abbreviation, an initial or the number of an item is
 * none: ICU's own list of exceptions was tried and misses those with a stop inside, such as "e.g.". A list that was
 * written into one line is cut before each of its bullets or dashes.
 *
 * <p>A text in a script without such marks, as Thai, is one sentence.
 */
class Sentences {

    /**
     * After these a sentence goes on. Capitals count, or "MS." would be a title and no illness. "etc." is not among
     * them: it ends as many as it does not; nor are "min." and "max.".
     */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "approx.", "Approx.", "e.g.", "E.g.", "i.e.", "I.e.", "vs.", "cf.", "Cf.", "ca.", "al.", "Dr.", "Drs.",
            "Prof.", "Mr.", "Mrs.", "Ms.", "Mx.", "St.", "resp.", "incl.", "esp.", "U.S.", "U.K.", "cth.", "spt.",
            "Pn.", "En.");

    /** After these it goes on with a number only: "He said no." is a sentence. */
    private static final Set<String> BEFORE_NUMBERS =
            Set.of("no.", "No.", "nos.", "Nos.", "fig.", "Fig.", "ref.", "Ref.", "vol.", "Vol.", "ch.", "Ch.");

    private static final Pattern NUMBER_OF_ITEM = Pattern.compile("[(\\[]?(?:\\d{1,3}|\\p{Alpha}|[ivx]+)[.)\\]]+");

    /** A capital at the beginning, or after another stop; "vitamin D." and "hepatitis B." end what they end. */
    private static final Pattern INITIAL = Pattern.compile("(?:^|\\.\\s)\\p{Lu}\\.$");

    private static final Pattern BULLET = Pattern.compile("(?<=\\s)[•◦‣▪●](?=\\s)");
    private static final Pattern DASH = Pattern.compile("(?<=\\s)[-–—*](?=\\s)");
    private static final Pattern BULLET_OR_DASH = Pattern.compile("(?<=\\s)[•◦‣▪●–—*-](?=\\s)");

    /** Fewer dashes than this may stand in any sentence. */
    private static final int DASHES_OF_A_LIST = 3;

    /** An iterator keeps its place in a text, so each call works on its own copy. */
    private static final BreakIterator PATTERN = BreakIterator.getSentenceInstance(Locale.ENGLISH);

    private Sentences() {}

    /** For showing: the items of a list in one line apart. */
    static List<Span> of(String text) {
        var parts = new ArrayList<Span>();
        for (var sentence : withLists(text)) {
            addItems(text, sentence, parts);
        }
        return parts;
    }

    /** For meaning: a list in one line is one sentence, since an item alone has little. */
    static List<Span> withLists(String text) {
        var sentences = new ArrayList<Span>();
        var iterator = PATTERN.clone();
        iterator.setText(text);
        var start = iterator.first();
        for (var end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            var sentence = withoutSpace(text, start, end);
            if (end == text.length() || !goesOn(text, sentence, end)) {
                start = end;
                addUnlessEmpty(sentence, sentences);
            }
        }
        return sentences;
    }

    private static boolean goesOn(String text, Span sentence, int end) {
        var words = sentence.of(text);
        if (NUMBER_OF_ITEM.matcher(words).matches()) {
            return true;
        }
        if (text.substring(sentence.end(), end).indexOf('\n') >= 0) {
            return false;
        }
        var word = words.substring(lastSpace(words) + 1);
        var bare = word.startsWith("(") ? word.substring(1) : word;
        return ABBREVIATIONS.contains(bare)
                || (BEFORE_NUMBERS.contains(bare) && Character.isDigit(text.codePointAt(end)))
                || INITIAL.matcher(words).find();
    }

    /** The sentence, or the items of the list that it is. */
    private static void addItems(String text, Span sentence, List<Span> sentences) {
        var words = sentence.of(text);
        var isList = DASH.matcher(words).results().count() >= DASHES_OF_A_LIST;
        var marks = (isList ? BULLET_OR_DASH : BULLET).matcher(words);
        var start = sentence.start();
        while (marks.find()) {
            addUnlessEmpty(withoutSpace(text, start, sentence.start() + marks.start()), sentences);
            start = sentence.start() + marks.start();
        }
        addUnlessEmpty(withoutSpace(text, start, sentence.end()), sentences);
    }

    private static void addUnlessEmpty(Span span, List<Span> sentences) {
        if (span.start() < span.end()) {
            sentences.add(span);
        }
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
