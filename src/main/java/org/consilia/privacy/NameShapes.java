package org.consilia.privacy;

import static org.consilia.privacy.PeopleWords.AFTER_A_NAME;
import static org.consilia.privacy.PeopleWords.PARTICLES;
import static org.consilia.privacy.PeopleWords.PLACES;
import static org.consilia.privacy.PeopleWords.THINGS;

/** How names are put together, how far one reaches, and when it belongs to an illness or a place instead. */
final class NameShapes {

    /** In words. */
    private static final int LONGEST_NAME = 6;

    private final ReadWords words;
    private final NameBook names;

    NameShapes(ReadWords words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    /** First name and surname, at least one of which is nothing else. */
    boolean isPair(int i, int last) {
        if (last == i
                || words.get(i).folded().equals("st")
                || words.get(i).folded().equals("saint")) {
            return false;
        }
        var first = words.get(i);
        var end = words.get(last);
        boolean isSurname = names.isPlainSurname(end.folded()) || names.isPlainFirstName(end.folded());
        if (!words.isCapital(i)) {
            return names.isPlainFirstName(first.folded())
                    && names.isPlainSurname(end.folded())
                    && first.written().length() > 2
                    && end.written().length() > 2;
        }
        if (names.isPlainFirstName(first.folded()) || hasInitialInTheMiddle(i, last) || isAfterInitials(i, last)) {
            return true;
        }
        return isSurname && (names.isFirstName(first.folded()) || first.isInitial() || !words.isKnownOtherwise(first));
    }

    /** "Zyxna D. Qvarn": nothing but names is written so. */
    private boolean hasInitialInTheMiddle(int i, int last) {
        return last == i + 2
                && words.get(i + 1).isInitial()
                && !words.isKnownOtherwise(words.get(i))
                && !words.isKnownOtherwise(words.get(last));
    }

    /** "R. Thirunavukkarasu": with a full stop, and not the name of a germ. */
    private boolean isAfterInitials(int i, int last) {
        var end = words.get(last);
        return words.get(last - 1).isInitial()
                && words.between(last - 1).startsWith(".")
                && end.written().length() > 4
                && !names.isWord(end.folded())
                && !names.isNoName(end.folded());
    }

    /** The last word of the name that begins at i: surnames, initials and particles follow. */
    int reach(int i, boolean isIntroduced) {
        int last = i;
        for (int next = i + 1; next < words.count() && next - i < LONGEST_NAME; next++) {
            var before = words.get(next - 1);
            var word = words.get(next);
            var between = words.between(next - 1);
            boolean isClose = between.equals(" ")
                    || between.equals("  ")
                    || (before.written().length() == 1 && (between.equals(". ") || between.equals(".")));
            boolean isSlashed = between.equals("/") && PARTICLES.contains(before.folded() + "/" + word.folded());
            if (!isClose && !isSlashed) {
                break;
            }
            boolean isParticle = isSlashed
                    || PARTICLES.contains(word.folded())
                    || isSlashBegun(next)
                    || (!words.hasCapitals()
                            && word.written().length() == 1
                            && !word.folded().equals("i"));
            if (isParticle) {
                continue;
            }
            if (!mayFollow(word, words.get(i), isIntroduced, last + 1 < next)) {
                break;
            }
            last = next;
        }
        return last;
    }

    private boolean isSlashBegun(int at) {
        return words.has(at + 1)
                && words.between(at).equals("/")
                && PARTICLES.contains(
                        words.get(at).folded() + "/" + words.get(at + 1).folded());
    }

    private boolean mayFollow(Word word, Word first, boolean isIntroduced, boolean afterParticle) {
        if (AFTER_A_NAME.contains(word.folded())) {
            return true;
        }
        if (!words.hasCapitals() || !(first.hasCapital() || afterParticle)) {
            return !words.isSmallWord(word) && (names.isPlainName(word.folded()) || (word.isInitial() && isIntroduced));
        }
        if (!word.hasCapital()
                || words.isFunctionWord(word)
                || (PLACES.contains(word.folded()) && !(isIntroduced && names.isSurname(word.folded())))
                || THINGS.contains(word.folded())) {
            return false;
        }
        if (word.isInitial()) {
            return !word.written().equals("I");
        }
        boolean isListed = names.isName(word.folded());
        if (names.isNoName(word.folded())) {
            return isListed
                    && names.isSurname(word.folded())
                    && (isIntroduced ? names.isFirstName(first.folded()) : names.isPlainFirstName(first.folded()));
        }
        boolean isAfterAFirstName =
                names.isPlainFirstName(first.folded()) && word.written().length() > 3 && !word.isAllCapitals();
        return isListed || afterParticle || isAfterAFirstName || !names.isWord(word.folded());
    }

    boolean belongsToAThing(int last) {
        if (isTwice(last) || (last > 0 && isTwice(last - 1))) {
            return true;
        }
        if (!words.has(last + 1)) {
            return false;
        }
        var between = words.between(last);
        return (between.isBlank()
                        || between.equals("'s ")
                        || between.equals("' ")
                        || between.equals("-")
                        || between.equals("'S "))
                && !between.contains("\n")
                && THINGS.contains(words.get(last + 1).folded());
    }

    /** "Johnson & Johnson" is a firm. */
    private boolean isTwice(int i) {
        return words.has(i + 1)
                && words.between(i).equals(" & ")
                && words.get(i).folded().equals(words.get(i + 1).folded());
    }

    boolean belongsToAPlace(int last) {
        if (!words.has(last + 1)) {
            return false;
        }
        var between = words.between(last);
        var next = words.get(last + 1);
        return (between.equals(" ") || between.equals("'s ") || between.equals("' ") || between.equals(" & "))
                && (next.hasCapital()
                        || next.folded().equals("website")
                        || next.folded().equals("leaflet"))
                && PLACES.contains(next.folded());
    }
}
