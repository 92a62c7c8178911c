package org.consilia.privacy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of one text, what stands between them, and what kind of word each is. */
final class ReadWords {

    /** The word list ends at fourteen letters, and so do nearly all names. */
    private static final int LONGEST_WORD = 14;

    /** How words end, names hardly ever. */
    private static final Pattern LIKE_A_WORD = Pattern.compile(
            "(?:ly|ing|ed|tion|ness|ment|not|nt|ists?|ians?|able|ible|ful|less|ous|logo|ally|ical|ics|ive|ity|ies|sis)$");

    /** Between what introduces a name and the name. */
    private static final int MOST_SIGNS = 3;

    private static final Pattern END_OF_TEXT = Pattern.compile("[\\s.!)]{0,9}");

    private static final Pattern NEW_SENTENCE = Pattern.compile("[.!?,] +");

    private final String text;
    private final List<Word> words;
    private final boolean hasCapitals;
    private final Map<String, Boolean> nearlyWords = new HashMap<>();
    private final Map<Pattern, BitSet> cueEnds = new HashMap<>();
    private final NameBook names;

    ReadWords(String text, NameBook names) {
        this.text = text;
        this.names = names;
        words = Word.in(text);
        hasCapitals = words.stream().anyMatch(word -> word.hasCapital() && !word.isAllCapitals());
    }

    Word get(int i) {
        return words.get(i);
    }

    int count() {
        return words.size();
    }

    boolean has(int i) {
        return i >= 0 && i < words.size();
    }

    /** In a text all in small letters or all in capitals nothing is written like a name. */
    boolean hasCapitals() {
        return hasCapitals;
    }

    boolean isCapital(int i) {
        return hasCapitals && words.get(i).hasCapital();
    }

    /** What stands between a word and the next. */
    String between(int i) {
        return text.substring(words.get(i).end(), words.get(i + 1).start());
    }

    boolean matchesAfter(int i, Pattern pattern) {
        return pattern.matcher(text)
                .region(words.get(i).end(), text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    boolean isLast(int i) {
        return i == words.size() - 1
                && END_OF_TEXT.matcher(text.substring(words.get(i).end())).matches();
    }

    /** Stands a cue just before this place, with nothing but a sign or two between? */
    boolean endsWith(Pattern cue, int end) {
        var ends = cueEnds.computeIfAbsent(cue, this::endsOf);
        for (int at = end; at >= Math.max(0, end - MOST_SIGNS); at--) {
            if (ends.get(at)) {
                return true;
            }
            if (at == 0 || " :,\"'(-=".indexOf(text.charAt(at - 1)) < 0) {
                return false;
            }
        }
        return false;
    }

    private BitSet endsOf(Pattern cue) {
        var ends = new BitSet(text.length() + 1);
        for (var match = cue.matcher(text); match.find(); ) {
            ends.set(match.end());
        }
        return ends;
    }

    String before(int i, int reach) {
        int start = words.get(i).start();
        return text.substring(Math.max(0, start - reach), start);
    }

    boolean endsClause(int i) {
        int end = words.get(i).end();
        return end >= text.length()
                || ".,;:!?\n()-".indexOf(text.charAt(end)) >= 0
                || text.startsWith(" and ", end)
                || text.startsWith(" here", end)
                || text.startsWith(" from ", end)
                || text.startsWith(" -", end);
    }

    boolean endsSentence(int i) {
        int end = words.get(i).end();
        return end >= text.length() || ".,;:!?\n".indexOf(text.charAt(end)) >= 0;
    }

    /** Does a sentence or a line begin here? */
    boolean begins(int i) {
        if (i == 0) {
            return true;
        }
        var between = between(i - 1);
        return between.chars().anyMatch(c -> ".!?:\n".indexOf(c) >= 0);
    }

    boolean isAfterBreak(int i) {
        var between = between(i - 1);
        return between.indexOf('\n') >= 0
                || between.indexOf('-') >= 0
                || NEW_SENTENCE.matcher(between).matches();
    }

    boolean isKnownOtherwise(Word word) {
        return names.isWord(word.folded())
                || names.isNoName(word.folded())
                || word.isInitial()
                || word.written().length() > LONGEST_WORD
                || (!names.isName(word.folded())
                        && PeopleWords.MEDICAL.matcher(word.folded()).find());
    }

    /** A word in small letters that is in no list, and no English word with a slip of the finger. */
    boolean isStrange(Word word) {
        return word.written().length() > 3
                && !isKnownOtherwise(word)
                && !PeopleWords.THINGS.contains(word.folded())
                && !isFrame(word)
                && (names.isName(word.folded())
                        || !(LIKE_A_WORD.matcher(word.folded()).find()
                                || nearlyWords.computeIfAbsent(word.folded(), names::isNearlyAWord)));
    }

    boolean isFunctionWord(Word word) {
        return isFrame(word) || (isSmallWord(word) && !names.isName(word.folded()));
    }

    /** Words of the language's frame, which no text in small letters uses as a name. */
    boolean isSmallWord(Word word) {
        return names.isWord(word.folded())
                && !names.isFirstName(word.folded())
                && !(names.isSurname(word.folded()) && word.written().length() < 4);
    }

    /** "my", "I'm", "don't". */
    static boolean isFrame(Word word) {
        int apostrophe = word.folded().indexOf('\'');
        var stem = apostrophe > 0 ? word.folded().substring(0, apostrophe) : word.folded();
        return PeopleWords.FRAME.contains(stem) || word.folded().endsWith("n't");
    }

    static boolean isOwner(Word word) {
        return PeopleWords.OWNERS.contains(word.folded())
                || word.folded().endsWith("year-old")
                || word.folded().equals("old");
    }
}
