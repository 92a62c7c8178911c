package org.consilia.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which word somebody meant who wrote another.
 *
 * <p><b>Idea.</b> A misspelt word is near the right one as it is written, or as it sounds: "hypertention" is a letter
 * away, "diarea" is three letters away and sounds the same. So both are compared by the letters changed, missing, added
 * and swapped. The fewest mistakes in both together win; of equals the word that is used more often.
 *
 * <p><b>Why a plain walk.</b> Every word of the vocabulary is looked at, but nearly all are put aside by their length and
 * by the set of their letters, two numbers. That takes one to two milliseconds for forty thousand words, and no memory
 * but the words. An index of shortened forms, as the emergency gate has, would take hundreds of megabytes here.
 *
 * <p><b>Caution.</b> A suggestion that was not needed makes a person doubt what they wrote rightly. So words of fewer
 * than five letters are left alone, and ordinary English words, and people's names; of a word that is in the vocabulary
 * another form of it counts as known too.
 */
final class Spellings {

    private static final int SHORTEST = 5;

    /** From these lengths on, two and three mistakes are forgiven. */
    private static final int TWO_MISTAKES = 8;

    private static final int THREE_MISTAKES = 13;

    /** A known word with one of these is another form of it. */
    private static final List<String> ENDINGS = List.of("s", "es", "d", "ed", "ing");

    /** What is offered to choose from, should the best be gone by now. */
    private static final int MOST = 3;

    private final List<Word> words = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> neverCorrected;

    /**
     * @param uses the words that may be meant, and how often each is used
     * @param neverCorrected words that are right although nobody may mean them here
     */
    Spellings(Map<String, Integer> uses, Set<String> neverCorrected) {
        this.neverCorrected = neverCorrected;
        uses.forEach((word, count) -> {
            var sound = Sound.of(word);
            words.add(new Word(word, sound, letters(sound), count));
            known.add(word);
        });
    }

    boolean knows(String word) {
        return word.length() < SHORTEST
                || isKnown(word)
                || known.contains(word + "s")
                || ENDINGS.stream().anyMatch(ending -> word.endsWith(ending) && isKnown(withoutLast(word, ending)));
    }

    private boolean isKnown(String word) {
        return known.contains(word) || neverCorrected.contains(word);
    }

    private static String withoutLast(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }

    /** The words that may be meant by one that is not known, the likeliest first; none if nothing is near. */
    List<String> meantBy(String word) {
        var sound = Sound.of(word);
        var letters = letters(sound);
        var most = mistakesForgiven(word);
        return words.stream()
                .filter(other -> beginsAlike(sound, other.sound())
                        && Math.abs(other.sound().length() - sound.length()) <= most
                        && Integer.bitCount(other.letters() ^ letters) <= 2 * most)
                .map(other -> new Near(other, mistakes(sound, other.sound()), mistakes(word, other.written())))
                .filter(near ->
                        near.inWriting() <= mostInWriting(word, near) && near.mistakes() <= mostInAll(word, near))
                .sorted(Near.LIKELIEST_FIRST)
                .limit(MOST)
                .map(near -> near.word().written())
                .toList();
    }

    private static int mistakesForgiven(String word) {
        return word.length() >= THREE_MISTAKES ? 3 : word.length() >= TWO_MISTAKES ? 2 : 1;
    }

    /** What sounds the same, or has the same letters in another order, may look more different. */
    private static int mostInWriting(String word, Near near) {
        if (near.inSound() == 0) {
            return word.length() / 2;
        }
        return mistakesForgiven(word) + (hasTheSameLetters(word, near.word().written()) ? 1 : 0);
    }

    /** A mistake that is heard counts twice; not all may be such. */
    private static int mostInAll(String word, Near near) {
        return near.inSound() == 0 ? word.length() : mostInWriting(word, near) + 1;
    }

    private static boolean hasTheSameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    /** A first letter is seldom wrong, though two are swapped. */
    private static boolean beginsAlike(String one, String other) {
        return one.charAt(0) == other.charAt(0)
                || (one.length() > 1
                        && other.length() > 1
                        && one.charAt(0) == other.charAt(1)
                        && one.charAt(1) == other.charAt(0));
    }

    private static int letters(String word) {
        return word.chars().map(c -> 1 << (c - 'a')).reduce(0, (one, other) -> one | other);
    }

    /** Letters changed, missing, added, or swapped with their neighbour. */
    static int mistakes(String one, String other) {
        var before = new int[other.length() + 1];
        var previous = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + changed, Math.min(previous[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            var free = before;
            before = previous;
            previous = row;
            row = free;
        }
        return previous[other.length()];
    }

    /** @param letters the set of the letters of its sound, a bit for each */
    private record Word(String written, String sound, int letters, int uses) {}

    private record Near(Word word, int inSound, int inWriting) {
        static final Comparator<Near> LIKELIEST_FIRST = Comparator.comparing(Near::mistakes)
                .thenComparing(near -> -near.word().uses())
                .thenComparing(near -> near.word().written());

        int mistakes() {
            return inSound + inWriting;
        }
    }
}
