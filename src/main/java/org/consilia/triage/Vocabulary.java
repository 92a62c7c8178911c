package org.consilia.triage;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Every word that the rules use, each with a number, its symbol; reads a word of a text as these. */
final class Vocabulary {

    private static final int[] UNKNOWN = {};

    /** "can't breathe" written as one word: the shorter part has at least so many letters. */
    private static final int SHORTEST_PART = 4;

    private static final int LONGEST_TO_CUT = 24;

    /** What a letter that belongs to no word weighs against one word more. */
    private static final int LETTER_LEFT_OVER = 3;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Set<String>> alsoRead = new HashMap<>();
    private final Set<String> english;
    private final Set<String> neverGuessed = new HashSet<>();
    private final Spelling spelling = new Spelling();

    Vocabulary(Set<String> english) {
        this.english = english;
    }

    /** Rare words that a misspelt word is never taken for, and that are never taken for another. */
    void neverGuess(Collection<String> rare) {
        neverGuessed.addAll(rare);
    }

    /** Whoever writes one word may have meant the other. */
    void readAlso(String written, String meant) {
        alsoRead.computeIfAbsent(written, _ -> new HashSet<>()).add(meant);
    }

    /** The symbol of a word of the rules; "bleed*" stands for every word that begins so. */
    int symbol(String written) {
        boolean beginning = written.endsWith("*");
        var word = beginning ? written.substring(0, written.length() - 1) : written;
        var symbols = beginning ? beginnings : words;
        return symbols.computeIfAbsent(word, added -> {
            if (!neverGuessed.contains(added)) {
                spelling.learn(added, beginning);
            }
            return words.size() + beginnings.size();
        });
    }

    /** One reading of one text; it remembers what it has looked up. */
    Reading reading() {
        return new Reading();
    }

    static int[] both(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others))
                .distinct()
                .toArray();
    }

    private boolean knows(String word) {
        return words.containsKey(word) || english.contains(word);
    }

    private int[] exactly(String word) {
        int[] found = new int[word.length() + 1];
        int count = 0;
        var whole = words.get(word);
        if (whole != null) {
            found[count++] = whole;
        }
        for (int end = 2; end <= word.length(); end++) {
            var beginning = beginnings.get(word.substring(0, end));
            if (beginning != null) {
                found[count++] = beginning;
            }
        }
        return count == 0 ? UNKNOWN : Arrays.copyOf(found, count);
    }

    /** Reads the words of one text. */
    final class Reading {

        private final Map<String, int[]> known = new HashMap<>();

        int[] symbols(String word) {
            return known.computeIfAbsent(word, this::look);
        }

        /** As it is written, without guessing. */
        int[] exactly(String word) {
            return Vocabulary.this.exactly(word);
        }

        /** Where a word that is two words must be cut, or 0. */
        int cut(String word) {
            if (word.length() < 2 * SHORTEST_PART || word.length() > LONGEST_TO_CUT || symbols(word).length > 0) {
                return 0;
            }
            for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
                var left = word.substring(0, at);
                var right = word.substring(at);
                if (words.containsKey(left) && exactly(right).length > 0 && !english.contains(word)) {
                    return at;
                }
            }
            return 0;
        }

        /**
         * Where the words end that letters without spaces between them most likely are: the fewest words with the fewest
         * letters left over. A few letters of which some are left over are one word, misspelt.
         */
        List<Integer> ends(String letters) {
            int[] cost = new int[letters.length() + 1];
            int[] begin = new int[letters.length() + 1];
            for (int end = 1; end <= letters.length(); end++) {
                cost[end] = cost[end - 1] + LETTER_LEFT_OVER;
                begin[end] = end - 1;
                for (int from = Math.max(0, end - LONGEST_TO_CUT); from < end; from++) {
                    if (cost[from] < cost[end] - 1 && isSaid(letters.substring(from, end))) {
                        cost[end] = cost[from] + 1;
                        begin[end] = from;
                    }
                }
            }
            var ends = new ArrayDeque<Integer>();
            boolean isLeftOver = false;
            for (int end = letters.length(); end > 0; end = begin[end]) {
                ends.addFirst(end);
                isLeftOver |= !isSaid(letters.substring(begin[end], end));
            }
            return isLeftOver && letters.length() <= LONGEST_TO_CUT ? List.of(letters.length()) : List.copyOf(ends);
        }

        private boolean isSaid(String word) {
            return word.length() == 1
                    ? word.equals("i") || word.equals("a")
                    : knows(word) || beginnings.containsKey(word);
        }

        private int[] look(String word) {
            int[] exact = alsoRead.getOrDefault(word, Set.of()).stream()
                    .flatMapToInt(meant -> Arrays.stream(exactly(meant)))
                    .toArray();
            return exact.length == 0 ? lookAsWritten(word) : both(exact, exactly(word));
        }

        private int[] lookAsWritten(String word) {
            int[] exact = exactly(word);
            if (exact.length > 0 || english.contains(word) || neverGuessed.contains(word)) {
                return exact;
            }
            var plain = Spelling.withoutTricks(word);
            if (!plain.equals(word)) {
                exact = exactly(plain);
                if (exact.length > 0 || knows(plain)) {
                    return exact;
                }
            }
            return spelling.nearest(plain).stream()
                    .flatMapToInt(near -> Arrays.stream(exactly(near)))
                    .distinct()
                    .toArray();
        }
    }
}
