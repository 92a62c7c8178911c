package org.consilia.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All phrases of the rules, and where they stand in a text.
 *
 * <p>A phrase is written in the rule file as a person would say it, with a few signs: {@code a/b} one of these words,
 * {@code bleed*} any word that begins so, {@code <pain>} a word of that list, {@code [very]} may be left out,
 * {@code ...} up to four other words, {@code ~} the two parts near each other in either order, {@code {38-43}} a number
 * of that range. Small words such as "the" and "my" may stand anywhere between two parts.
 */
final class PhraseBook {

    /** One meaning that a text has, and the words that have it, the last not included. */
    record Found(int meaning, int from, int to) {}

    private static final int GAP = 4;
    private static final Pattern RANGE = Pattern.compile("\\{(\\d+(?:\\.\\d+)?)-(\\d+(?:\\.\\d+)?)}");

    private final Vocabulary vocabulary;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<Integer, List<Phrase>> byFirstSymbol = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Phrase> byNumber = new ArrayList<>();
    private final BitSet small = new BitSet();
    private final BitSet barriers = new BitSet();

    PhraseBook(Set<String> english) {
        this.vocabulary = new Vocabulary(english);
    }

    /** Names a list of words. Three are known to the reader itself: "small words", "barriers" and "spelled exactly". */
    void list(String name, List<String> written) {
        var words = written.stream().map(PhraseBook::checked).toList();
        lists.put(name, words);
        if (name.equals("spelled exactly")) {
            vocabulary.neverGuess(words);
            return;
        }
        var special = name.equals("small words") ? small : name.equals("barriers") ? barriers : new BitSet();
        words.forEach(word -> special.set(vocabulary.symbol(word)));
    }

    /** A word is also written in these ways; one that is a word itself may then mean both. */
    void misspelt(String right, List<String> wrong) {
        wrong.forEach(word -> vocabulary.readAlso(checked(word), checked(right)));
    }

    /** Adds one way of saying something. */
    void add(int meaning, String written) {
        expand(List.of(written.trim().split("\\s+(?![^<]*>)"))).forEach(parts -> add(meaning, parts));
    }

    Words read(String text) {
        return Words.of(PlainText.of(text), vocabulary);
    }

    /** Everything in the text that means something, from left to right. */
    List<Found> find(Words words) {
        var found = new ArrayList<Found>();
        var impossible = impossible(words);
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            for (int symbol : word.symbols()) {
                find(words, at, byFirstSymbol.getOrDefault(symbol, List.of()), impossible, found);
            }
            if (word.isNumber()) {
                find(words, at, byNumber, impossible, found);
            }
        }
        return found;
    }

    boolean isSmall(Words.Word word) {
        return word.isAmong(small);
    }

    /** A number or a "no" between two words keeps them apart; "one" is hardly a number. */
    boolean mayBePassed(Words.Word word) {
        return (!word.isNumber() || word.number() == 1) && !isBarrier(word);
    }

    boolean isBarrier(Words.Word word) {
        return word.isAmong(barriers);
    }

    private void find(Words words, int at, List<Phrase> phrases, BitSet impossible, List<Found> found) {
        for (var phrase : phrases) {
            int end = impossible.get(phrase.number()) ? -1 : phrase.endAt(words, at, this);
            if (end > 0) {
                found.add(new Found(phrase.meaning(), at, end));
            }
        }
    }

    /** The phrases of which a word is nowhere in the text: most of them, and so not looked for at every place. */
    private BitSet impossible(Words words) {
        var present = new BitSet();
        for (int at = 0; at < words.size(); at++) {
            for (int symbol : words.get(at).symbols()) {
                present.set(symbol);
            }
        }
        var impossible = new BitSet();
        phrases.stream()
                .filter(phrase -> !phrase.isPossible(present))
                .forEach(phrase -> impossible.set(phrase.number()));
        return impossible;
    }

    /** Writes out what may be left out and what may stand in either order. */
    private static List<List<String>> expand(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.startsWith("[") && part.endsWith("]")) {
                var without = new ArrayList<>(parts);
                without.remove(i);
                var with = new ArrayList<>(parts);
                with.set(i, part.substring(1, part.length() - 1));
                return both(expand(without), expand(with));
            }
            if (part.equals("~")) {
                var left = parts.subList(0, i);
                var right = parts.subList(i + 1, parts.size());
                return both(expand(joined(left, right)), expand(joined(right, left)));
            }
        }
        return List.of(parts);
    }

    private static List<String> joined(List<String> left, List<String> right) {
        var all = new ArrayList<>(left);
        all.add("...");
        all.addAll(right);
        return all;
    }

    private static List<List<String>> both(List<List<String>> left, List<List<String>> right) {
        var all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private void add(int meaning, List<String> written) {
        var parts = new ArrayList<Phrase.Part>();
        int gap = 0;
        for (var part : written) {
            if (part.equals("...")) {
                gap = GAP;
                continue;
            }
            parts.addAll(parts(part, gap));
            gap = 0;
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the phrase has no words");
        }
        var phrase = new Phrase(phrases.size(), meaning, List.copyOf(parts));
        phrases.add(phrase);
        var first = parts.getFirst();
        if (first.range() != null) {
            byNumber.add(phrase);
        }
        first.symbols().stream()
                .forEach(symbol -> byFirstSymbol
                        .computeIfAbsent(symbol, _ -> new ArrayList<>())
                        .add(phrase));
    }

    private List<Phrase.Part> parts(String written, int gap) {
        var range = RANGE.matcher(written);
        if (range.matches()) {
            var numbers = new Phrase.Range(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
            return List.of(new Phrase.Part(new BitSet(), numbers, gap));
        }
        var alternatives = new ArrayList<String>();
        for (var alternative : written.split("/", -1)) {
            if (alternative.startsWith("<") && alternative.endsWith(">")) {
                var name = alternative.substring(1, alternative.length() - 1);
                var list = lists.get(name);
                if (list == null) {
                    throw new IllegalArgumentException("there is no list of words called \"" + name + "\"");
                }
                alternatives.addAll(list);
            } else {
                alternatives.add(alternative);
            }
        }
        return alternatives.size() == 1 ? wordsOf(alternatives.getFirst(), gap) : List.of(oneOf(alternatives, gap));
    }

    private Phrase.Part oneOf(List<String> alternatives, int gap) {
        var symbols = new BitSet();
        alternatives.forEach(word -> symbols.set(vocabulary.symbol(checked(word))));
        return new Phrase.Part(symbols, null, gap);
    }

    /** One word, or the signs of a script that writes no spaces. */
    private List<Phrase.Part> wordsOf(String written, int gap) {
        if (written.charAt(0) < 0x3400 || written.charAt(0) > 0x9FFF) {
            return List.of(oneOf(List.of(written), gap));
        }
        var parts = new ArrayList<Phrase.Part>();
        written.codePoints()
                .mapToObj(Character::toString)
                .forEach(sign -> parts.add(oneOf(List.of(sign), parts.isEmpty() ? gap : 0)));
        return parts;
    }

    private static String checked(String word) {
        boolean beginning = word.endsWith("*");
        var plain = PlainText.of(beginning ? word.substring(0, word.length() - 1) : word);
        var letters = plain.words(0, plain.length());
        boolean isWord = letters.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
        if (letters.isEmpty() || !isWord || (beginning && letters.length() < 2)) {
            throw new IllegalArgumentException("\"" + word + "\" is not a word that a text can contain");
        }
        return beginning ? letters + "*" : letters;
    }
}
