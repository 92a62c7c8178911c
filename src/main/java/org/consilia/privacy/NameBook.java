package org.consilia.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words are names of people, which are English words, and which look like a name and are none. */
final class NameBook {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final WorldNames worldNames = WorldNames.read();
    private final Set<String> firstNames = Lists.read("first-names");
    private final Set<String> surnames = Lists.read("surnames");
    private final Set<String> namesAlthoughWords = Lists.read("names-although-words");
    private final Set<String> notNames = Lists.read("not-names");
    private final Set<String> words = Lists.read("words");
    private final Set<String> englishWords = Lists.readFrom("/triage/english-words.txt");

    /** Small letters without accents, as the lists have them. */
    static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80) {
                return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace('ł', 'l')
                        .replace('ø', 'o')
                        .replace('đ', 'd')
                        .replace('ı', 'i')
                        .replace("ß", "ss");
            }
        }
        return lower;
    }

    boolean isFirstName(String word) {
        return isListed(firstNames, word) || (isListed(worldNames.firstNames(), word) && !isWord(word));
    }

    boolean isSurname(String word) {
        return isListed(surnames, word)
                || (isListed(worldNames.surnames(), word) && !isWord(word))
                || (word.length() > 3 && word.startsWith("o'"))
                || (word.length() > 4 && word.startsWith("mc"));
    }

    /** Said of somebody, or after a title, even an ordinary word of this list is a name: "my son Will". */
    boolean isName(String word) {
        return isFirstName(word) || isSurname(word);
    }

    boolean isWord(String word) {
        return isFoldedWord(fold(word));
    }

    private boolean isFoldedWord(String word) {
        return (englishWords.contains(word) || words.contains(word)) && !namesAlthoughWords.contains(word);
    }

    boolean isNoName(String word) {
        int dash = word.indexOf('-');
        return notNames.contains(word)
                || (dash > 0
                        && (notNames.contains(word.substring(0, dash)) || notNames.contains(word.substring(dash + 1))));
    }

    /** A name that is nothing else: a capital letter is enough to know it. */
    boolean isPlainName(String word) {
        return isName(word) && !isWord(word) && !isNoName(word);
    }

    boolean isPlainFirstName(String word) {
        return isFirstName(word) && !isWord(word) && !isNoName(word);
    }

    boolean isPlainSurname(String word) {
        return isSurname(word) && !isWord(word) && !isNoName(word);
    }

    /** Is it, folded, an English word but for one letter too many, too few, wrong or swapped? */
    boolean isNearlyAWord(String word) {
        for (int i = 0; i <= word.length(); i++) {
            var head = word.substring(0, i);
            var tail = word.substring(i);
            if (!tail.isEmpty() && isFoldedWord(head + tail.substring(1))) {
                return true;
            }
            if (tail.length() > 1 && isFoldedWord(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2))) {
                return true;
            }
            for (int at = 0; at < LETTERS.length(); at++) {
                char letter = LETTERS.charAt(at);
                if (isFoldedWord(head + letter + tail)
                        || (!tail.isEmpty() && isFoldedWord(head + letter + tail.substring(1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Anne-Marie" is a name if its parts are. */
    private static boolean isListed(Set<String> names, String word) {
        if (names.contains(word)) {
            return true;
        }
        int dash = word.indexOf('-');
        return dash > 0 && names.contains(word.substring(0, dash)) && names.contains(word.substring(dash + 1));
    }
}
