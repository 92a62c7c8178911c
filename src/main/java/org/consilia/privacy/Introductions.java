package org.consilia.privacy;

import static org.consilia.privacy.PeopleWords.DONE_TO_PEOPLE;
import static org.consilia.privacy.PeopleWords.GREETINGS;
import static org.consilia.privacy.PeopleWords.MONTHS;
import static org.consilia.privacy.PeopleWords.ONLY_PEOPLE_DO;
import static org.consilia.privacy.PeopleWords.ONLY_PEOPLE_HAVE;
import static org.consilia.privacy.PeopleWords.PART_OF_SELF;
import static org.consilia.privacy.PeopleWords.PERSON_CUE;
import static org.consilia.privacy.PeopleWords.RELATIONS;
import static org.consilia.privacy.PeopleWords.SURE_CUE;
import static org.consilia.privacy.PeopleWords.THINGS;
import static org.consilia.privacy.PeopleWords.TITLES;
import static org.consilia.privacy.PeopleWords.WEAK_CUE;
import static org.consilia.privacy.PeopleWords.WEAK_TITLES;

import java.util.Locale;
import java.util.regex.Pattern;

/** Is somebody introduced here, by a title, by whose they are, by a greeting, or by what only people do? */
final class Introductions {

    private static final Pattern NAME_CUE = Pattern.compile("(?is).*name(?:'s| is| was)? ?:? ?");

    private static final Pattern AFTER_A_GREETING = Pattern.compile("\\s*[,:!.-]\\s*-?\\s*");

    /** Who greets in small letters goes on so: "hi im thulasi from chennai". */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?: from | here(?!\\p{L})| again| this side|,? (?:aged? )?\\d|, (?:a |an )?(?:\\d|female|male|woman|man|girl|boy))");

    private final ReadWords words;
    private final NameBook names;

    Introductions(ReadWords words, NameBook names) {
        this.words = words;
        this.names = names;
    }

    /** "Dr Tan", "mrs okafor", "Nurse Joy", "Prof. van der Heijden". */
    boolean isTitled(int i) {
        if (i == 0) {
            return false;
        }
        var word = words.get(i);
        var title = words.get(i - 1);
        var between = words.between(i - 1);
        boolean capital = words.isCapital(i);
        boolean isAbbreviated = title.written().length() < 5 && !title.folded().equals("doc");
        if (!between.equals(" ") && !(isAbbreviated && (between.equals(". ") || between.equals(".")))) {
            return false;
        }
        if (ReadWords.isFrame(word) || TITLES.contains(word.folded())) {
            return false;
        }
        boolean isWord = names.isWord(word.folded());
        if (TITLES.contains(title.folded())) {
            boolean isShort = title.written().length() < 4;
            return capital
                    ? !isWord || names.isName(word.folded()) || (title.hasCapital() && !between.equals(" "))
                    : isShort && (names.isName(word.folded()) && !isWord || words.isStrange(word));
        }
        return WEAK_TITLES.contains(title.folded())
                && (title.hasCapital() && capital
                        ? names.isName(word.folded()) && !words.isSmallWord(word)
                        : !capital && words.isStrange(word));
    }

    boolean isAfterATitle(int i) {
        return i > 0
                && TITLES.contains(words.get(i - 1).folded())
                && (words.between(i - 1).equals(" ") || words.between(i - 1).equals(". "));
    }

    boolean isAfterAGreeting(int i) {
        return i > 0 && GREETINGS.contains(words.get(i - 1).folded());
    }

    private boolean isAfterAGreetingOrDoctor(int i) {
        return isAfterAGreeting(i) || TITLES.contains(words.get(i - 1).folded());
    }

    /** "My name is zyxna": here even a word that nobody knows is a name. */
    boolean isSurelyIntroduced(int i) {
        var word = words.get(i);
        if (!words.endsWith(SURE_CUE, word.start())) {
            return false;
        }
        if (words.isCapital(i)) {
            return names.isName(word.folded()) || !(names.isWord(word.folded()) || names.isNoName(word.folded()));
        }
        var cue = words.before(i, 20).toLowerCase(Locale.ROOT);
        boolean isSaidOfAName = cue.contains("name") || cue.contains("call me");
        return isSaidOfAName
                && (names.isPlainName(word.folded())
                        || (word.isAllCapitals() && names.isName(word.folded()) && !words.isSmallWord(word))
                        || (NAME_CUE.matcher(cue).matches()
                                && !names.isWord(word.folded())
                                && !words.isSmallWord(word)));
    }

    boolean isWeaklyIntroduced(int i, int last) {
        var word = words.get(i);
        if (!words.endsWith(WEAK_CUE, word.start())) {
            return false;
        }
        boolean isSelf = i > 0 && PART_OF_SELF.contains(words.get(i - 1).folded());
        if (!words.isCapital(i)) {
            return isSelf
                    && word.written().length() > 2
                    && (names.isPlainFirstName(word.folded()) || (words.isStrange(word) && goesOn(i)));
        }
        if (isSelf && names.isFirstName(word.folded())) {
            return (!names.isNoName(word.folded()) || goesOn(last)) && !startsASmallThing(last);
        }
        if (last > i
                && !words.isKnownOtherwise(word)
                && !word.isAllCapitals()
                && words.endsWith(PERSON_CUE, word.start())) {
            return true;
        }
        return isSelf
                && last == i
                && !words.isKnownOtherwise(word)
                && !word.isAllCapitals()
                && (words.endsClause(last) || goesOn(last));
    }

    private boolean goesOn(int i) {
        return words.matchesAfter(i, GOES_ON);
    }

    /** "my son Will", "my husband, Okafor"; "my daughter's name is" is for the sure cues. */
    boolean isRelated(int i) {
        if (i == 0 || !isRelation(i - 1)) {
            return false;
        }
        var word = words.get(i);
        var between = words.between(i - 1);
        if (!between.equals(" ") && !between.equals(", ") && !between.equals(" (") && !between.equals(": ")) {
            return false;
        }
        boolean isOpen = between.equals(" ");
        boolean isOwned = i > 1 && ReadWords.isOwner(words.get(i - 2));
        if (!words.isCapital(i)) {
            return isOpen
                    && isOwned
                    && word.written().length() > 2
                    && (names.isPlainFirstName(word.folded())
                            || (word.written().length() > 4 && words.isStrange(word)));
        }
        if (names.isNoName(word.folded()) && !(names.isFirstName(word.folded()) && isOwned)) {
            return false;
        }
        return names.isName(word.folded())
                ? isOwned || names.isPlainName(word.folded())
                : isOpen && isOwned && !words.isKnownOtherwise(word) && !word.isAllCapitals();
    }

    private boolean isRelation(int i) {
        return RELATIONS.contains(words.get(i).folded())
                || (i > 0
                        && words.get(i).folded().equals("one")
                        && words.get(i - 1).folded().equals("little"));
    }

    /** "Hi Will,", "Regards,\nOkafor", "Will here.", "hey, mohammed again". */
    boolean isGreeted(int i, int last) {
        var word = words.get(i);
        boolean isListed = names.isFirstName(word.folded()) && !names.isNoName(word.folded());
        boolean afterGreeting = isAfterAGreeting(i);
        if (!words.isCapital(i)) {
            boolean isSaid =
                    (afterGreeting && (words.begins(i - 1) || words.isLast(last))) || (words.begins(i) && goesOn(last));
            boolean isStranger =
                    words.begins(i) && goesOn(last) && words.isStrange(word) && i > 0 && isAfterAGreetingOrDoctor(i);
            return isSaid && word.written().length() > 3 && (names.isPlainFirstName(word.folded()) || isStranger);
        }
        boolean isSignature = words.isLast(last) && i > 0 && words.isAfterBreak(i);
        if (isSignature && isListed) {
            return true;
        }
        if (words.isLast(last)
                && afterGreeting
                && !word.isAllCapitals()
                && (isListed || !words.isKnownOtherwise(word))) {
            return true;
        }
        if (words.has(last + 1)
                && words.get(last + 1).folded().equals("here")
                && words.between(last).isBlank()) {
            return isListed
                    || !words.isKnownOtherwise(word) && words.begins(i)
                    || (MONTHS.contains(word.folded()) && words.endsSentence(last + 1));
        }
        if (!afterGreeting) {
            return false;
        }
        var between = words.between(i - 1);
        boolean isOpening = words.get(i - 1).hasCapital() || between.indexOf(',') >= 0 || between.indexOf('\n') >= 0;
        boolean isNear = isOpening
                && (between.isBlank() || AFTER_A_GREETING.matcher(between).matches());
        return isNear
                && (isListed
                        || (!words.isKnownOtherwise(word) && words.get(i - 1).hasCapital()))
                && words.endsClause(last);
    }

    /** "Xanthe says", "I told Sunita that": nothing but a person can be meant. */
    boolean isActing(int i, int last) {
        var word = words.get(i);
        if (!words.isCapital(i)
                || words.isKnownOtherwise(word)
                || word.isAllCapitals()
                || word.written().length() < 4
                || RELATIONS.contains(word.folded())
                || (!names.isName(word.folded()) && !words.isStrange(word))) {
            return false;
        }
        boolean owns = words.has(last + 1)
                && words.between(last).equals("'s ")
                && ONLY_PEOPLE_HAVE.contains(words.get(last + 1).folded());
        boolean acts = words.has(last + 1)
                && words.between(last).equals(" ")
                && ONLY_PEOPLE_DO.contains(words.get(last + 1).folded());
        boolean isActedOn = i > 0
                && words.between(i - 1).equals(" ")
                && DONE_TO_PEOPLE.contains(words.get(i - 1).folded());
        return owns || acts || isActedOn;
    }

    private boolean startsASmallThing(int last) {
        return words.has(last + 1) && THINGS.contains(words.get(last + 1).folded());
    }
}
