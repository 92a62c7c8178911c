package org.consilia.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the word of the rules that a misspelt word was meant to be.
 *
 * <p>Every word of the rules is kept under each form that it has with one letter left out (two, for long words). A
 * misspelt word is looked up by the forms that it has itself with letters left out, and what is found is checked by
 * counting the changed, missing, added and swapped letters. So the cost does not grow with the number of rules. Short
 * words are not corrected at all: "heat" is too near to "heart", and a wrong reading alarms somebody for nothing. The
 * idea is Wolf Garbe's symmetric deletion.
 */
final class Spelling {

    /** From this length on one wrong letter is forgiven; at this very length none that is another letter, unless both are vowels. */
    private static final int ONE_MISTAKE = 5;

    /** From this length on two wrong letters are forgiven. */
    private static final int TWO_MISTAKES = 9;

    private static final int LONGEST = 22;

    /** For the hash of a word; any odd number above the letters would do. */
    private static final long BASE = 1_000_003;

    /** Endings tried after a beginning such as "bleed*", so that "bleedign" is found too. */
    private static final List<String> ENDINGS = List.of("", "s", "ed", "es", "ing", "ion");

    private final Map<Long, List<String>> byShortened = new HashMap<>();

    void learn(String word, boolean beginning) {
        for (var ending : beginning ? ENDINGS : List.of("")) {
            var whole = word + ending;
            if (isCorrectable(whole)) {
                for (long shortened : shortened(whole)) {
                    byShortened
                            .computeIfAbsent(shortened, _ -> new ArrayList<>(1))
                            .add(whole);
                }
            }
        }
    }

    /** The words of the rules that are nearest to this one, if any is near enough. */
    Set<String> nearest(String word) {
        var nearest = new HashSet<String>();
        if (!isCorrectable(word)) {
            return nearest;
        }
        int fewest = mistakesAllowed(word);
        for (long shortened : shortened(word)) {
            for (var candidate : byShortened.getOrDefault(shortened, List.of())) {
                int mistakes = mistakes(word, candidate);
                if (mistakes > fewest || mistakes > mistakesAllowed(candidate) || !isLike(word, candidate)) {
                    continue;
                }
                if (mistakes < fewest) {
                    nearest.clear();
                    fewest = mistakes;
                }
                nearest.add(candidate);
            }
        }
        return nearest;
    }

    /** Undoes digits for letters and letters drawn out: "ch3st", "heeelp". */
    static String withoutTricks(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = switch (word.charAt(i)) {
                case '0' -> 'o';
                case '1' -> 'i';
                case '3' -> 'e';
                case '4', '@' -> 'a';
                case '5', '$' -> 's';
                case '7' -> 't';
                default -> word.charAt(i);
            };
            int length = plain.length();
            boolean third = length >= 2 && plain.charAt(length - 1) == c && plain.charAt(length - 2) == c;
            if (!third && c != '*') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isCorrectable(String word) {
        if (word.length() < ONE_MISTAKE || word.length() > LONGEST) {
            return false;
        }
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static int mistakesAllowed(String word) {
        return word.length() >= TWO_MISTAKES ? 2 : 1;
    }

    /** A first letter is seldom wrong, though two are swapped; a short word with another letter is another word. */
    private static boolean isLike(String word, String candidate) {
        boolean isShort = word.length() == ONE_MISTAKE && candidate.length() == ONE_MISTAKE;
        if (isShort && !hasTheSameLetters(word, candidate) && !differsInAVowel(word, candidate)) {
            return false;
        }
        return word.charAt(0) == candidate.charAt(0)
                || (word.charAt(0) == candidate.charAt(1) && word.charAt(1) == candidate.charAt(0));
    }

    /** "chist" for "chest". */
    private static boolean differsInAVowel(String one, String other) {
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return isVowel(one.charAt(i)) && isVowel(other.charAt(i));
            }
        }
        return true;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    private static boolean hasTheSameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    /**
     * The word and its forms with one letter left out, two if it is long, each as a hash, because there are very many.
     * Two forms that happen to share one do no harm: what is found is compared letter by letter.
     */
    private static long[] shortened(String word) {
        int length = word.length();
        long[] hashes = new long[length + 1];
        long[] powers = new long[length + 1];
        powers[0] = 1;
        for (int i = 0; i < length; i++) {
            hashes[i + 1] = hashes[i] * BASE + word.charAt(i);
            powers[i + 1] = powers[i] * BASE;
        }
        boolean two = mistakesAllowed(word) == 2;
        long[] forms = new long[1 + length + (two ? length * (length - 1) / 2 : 0)];
        int count = 0;
        forms[count++] = hashes[length];
        for (int i = 0; i < length; i++) {
            forms[count++] = joined(hashes[i], hashes, powers, i + 1, length);
            for (int j = i + 1; two && j < length; j++) {
                forms[count++] = joined(joined(hashes[i], hashes, powers, i + 1, j), hashes, powers, j + 1, length);
            }
        }
        return forms;
    }

    private static long joined(long left, long[] hashes, long[] powers, int from, int to) {
        return left * powers[to - from] + hashes[to] - hashes[from] * powers[to - from];
    }

    /** Letters changed, missing, added, or swapped with their neighbour. */
    private static int mistakes(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = previous;
            previous = row;
            row = free;
        }
        return previous[b.length()];
    }
}
