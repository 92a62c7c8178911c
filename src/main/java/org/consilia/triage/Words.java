package org.consilia.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The words of a text one after the other, with what stands between them, and what each may mean. */
final class Words {

    /** What stands before a word. */
    enum Break {
        NONE,
        PAUSE,
        STOP
    }

    /** One word: where it stands in the plain text, its number if it is one, and the symbols that it stands for. */
    static final class Word {

        private final int from;
        private final int to;
        private final double number;
        private final Break before;
        private final int[] symbols;

        private Word(int from, int to, double number, Break before, int[] symbols) {
            this.from = from;
            this.to = to;
            this.number = number;
            this.before = before;
            this.symbols = symbols;
        }

        double number() {
            return number;
        }

        boolean isNumber() {
            return !Double.isNaN(number);
        }

        Break before() {
            return before;
        }

        int[] symbols() {
            return symbols;
        }

        boolean isAmong(BitSet some) {
            for (int symbol : symbols) {
                if (some.get(symbol)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Longer than any word of a language that we know; what is longer is cut, so that no word costs much. */
    private static final int LONGEST_WORD = 40;

    /** "c h e s t": from so many single letters on, they are one word. */
    private static final int FEWEST_SPELLED_LETTERS = 4;

    private static final String ABBREVIATIONS = " dr mr mrs ms st vs approx no hx temp deg ";

    private final PlainText text;
    private final Vocabulary.Reading reading;
    private final List<Word> words = new ArrayList<>();

    private Words(PlainText text, Vocabulary vocabulary) {
        this.text = text;
        this.reading = vocabulary.reading();
    }

    static Words of(PlainText text, Vocabulary vocabulary) {
        var words = new Words(text, vocabulary);
        words.read();
        return words;
    }

    int size() {
        return words.size();
    }

    Word get(int index) {
        return words.get(index);
    }

    /** The asker's own words from one word to another, the last not included. */
    String original(int from, int to) {
        return text.original(words.get(from).from, words.get(to - 1).to);
    }

    private void read() {
        int end = 0;
        for (int at = 0; at < text.length(); ) {
            if (!isLetter(at) && !isDigit(at)) {
                at++;
                continue;
            }
            int to = spelledOut(at);
            boolean spelled = to > at;
            to = spelled ? to : wordEnd(at);
            add(at, to, breakBetween(end, at), spelled);
            end = to;
            at = to;
        }
    }

    private void add(int from, int to, Break before, boolean spelled) {
        var word = spelled ? letters(from, to) : text.words(from, to);
        var ends = spelled ? reading.ends(word) : List.<Integer>of();
        if (ends.size() > 1) {
            addSpelled(from, word, ends, before);
            return;
        }
        word = shortened(word);
        double number = number(word);
        int cut = Double.isNaN(number) ? reading.cut(word) : 0;
        if (cut > 0) {
            int middle = spelled ? to : from + cut;
            words.add(new Word(from, middle, Double.NaN, before, reading.symbols(word.substring(0, cut))));
            words.add(new Word(
                    spelled ? from : middle, to, Double.NaN, Break.NONE, reading.symbols(word.substring(cut))));
        } else {
            words.add(new Word(from, to, number, before, symbols(word, before)));
        }
    }

    /** "i c a n t b r e a t h e": nothing tells where its words end but the words themselves. */
    private void addSpelled(int from, String letters, List<Integer> ends, Break before) {
        int begin = 0;
        for (int end : ends) {
            var word = letters.substring(begin, end);
            var space = begin == 0 ? before : Break.NONE;
            words.add(new Word(from + 2 * begin, from + 2 * end - 1, Double.NaN, space, symbols(word, space)));
            begin = end;
        }
    }

    /** What is spelled out has a sign after every letter. */
    private String letters(int from, int to) {
        var letters = new StringBuilder((to - from) / 2 + 1);
        for (int at = from; at < to; at += 2) {
            letters.append(text.charAt(at));
        }
        return letters.toString();
    }

    private static String shortened(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    /** "Could not" is also read as "couldnt". */
    private int[] symbols(String word, Break before) {
        int[] symbols = reading.symbols(word);
        if (!word.equals("not") || before != Break.NONE || words.isEmpty()) {
            return symbols;
        }
        var last = words.getLast();
        var together = switch (text.words(last.from, last.to)) {
            case "can" -> "cant";
            case "will" -> "wont";
            case String auxiliary -> auxiliary + "nt";
        };
        return reading.exactly(together).length == 0 ? symbols : Vocabulary.both(symbols, reading.symbols(together));
    }

    private int wordEnd(int from) {
        int at = from + 1;
        char first = text.charAt(from);
        if (isHan(first)) {
            return at;
        }
        if (isDigit(from)) {
            while (at < text.length() && (isDigit(at) || isDecimalPoint(at))) {
                at++;
            }
            return at;
        }
        while (at < text.length() && (isLetter(at) || isDigit(at) || isHidden(at)) && !isHan(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** "ch3st", "p@in", "ch*st": signs that stand for a letter inside a word. */
    private boolean isHidden(int at) {
        char c = text.charAt(at);
        return (c == '@' || c == '$' || c == '*') && at + 1 < text.length() && isLetter(at + 1);
    }

    private boolean isDecimalPoint(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(at + 1);
    }

    private boolean isLetter(int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF;
    }

    /** The end of letters that stand one by one, "c h e s t" or "c.h.e.s.t"; the start itself if they don't. */
    private int spelledOut(int from) {
        int letters = 0;
        int end = from;
        for (int at = from; at < text.length() && isLetter(at) && text.charAt(at) < 0x80; at += 2) {
            boolean alone = at + 1 == text.length() || (!isLetter(at + 1) && !isDigit(at + 1));
            if (!alone) {
                break;
            }
            letters++;
            end = at + 1;
        }
        return letters >= FEWEST_SPELLED_LETTERS ? end : from;
    }

    private Break breakBetween(int from, int to) {
        var strongest = Break.NONE;
        int newLines = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            newLines += c == '\n' ? 1 : 0;
            if (c == '!' || c == '?' || c == ';' || c == '。' || (c == '.' && endsSentence(at))) {
                return Break.STOP;
            }
            if (",.:()[]{}|\n\"–—、“”•*".indexOf(c) >= 0 || (c == '-' && at > from && text.charAt(at - 1) == ' ')) {
                strongest = Break.PAUSE;
            }
        }
        return newLines > 1 ? Break.STOP : strongest;
    }

    private boolean endsSentence(int point) {
        boolean dots = (point > 0 && text.charAt(point - 1) == '.')
                || (point + 1 < text.length() && text.charAt(point + 1) == '.');
        if (dots || words.isEmpty()) {
            return false;
        }
        var last = words.getLast();
        boolean initial = last.to - last.from == 1 && point + 1 < text.length() && isLetter(point + 1);
        return !initial
                && !(last.to == point
                        && ABBREVIATIONS.contains(" " + text.words(last.from, last.to) + " ")
                        && point + 1 < text.length()
                        && text.charAt(point + 1) == ' ');
    }

    private static double number(String word) {
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException several) {
                return Double.NaN;
            }
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "one" -> 1;
            case "two", "couple" -> 2;
            case "three", "few" -> 3;
            case "four" -> 4;
            case "five", "several" -> 5;
            case "six" -> 6;
            case "seven" -> 7;
            case "eight" -> 8;
            case "nine" -> 9;
            case "ten" -> 10;
            case "eleven" -> 11;
            case "twelve", "dozen" -> 12;
            case "fifteen" -> 15;
            case "twenty" -> 20;
            case "thirty" -> 30;
            case "forty" -> 40;
            case "fifty" -> 50;
            case "sixty" -> 60;
            case "hundred" -> 100;
            default -> Double.NaN;
        };
    }
}
