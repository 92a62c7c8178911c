package org.consilia.privacy;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people.
 *
 * <p><b>The idea.</b> A name is known by three things, and any two of them are enough: it is in a list of names; it is
 * written like one; somebody is introduced there ("my name is", "Dr", "my son", "Regards,"). "Will" is in the list and
 * in every dictionary, so that it needs the introduction; "Okafor" is nothing but a name, so that its capital letter is
 * enough; "Zyxna" is in no list, and is a name in "my daughter Zyxna". What patients name most after people – illnesses,
 * scores, operations – and medicines and places that are called like people are kept in {@code not-names.txt}; they count
 * only where somebody is introduced, for Dr Graves exists.
 *
 * <p><b>Why no learned model.</b> None that fits could be had; decision 11 says what was looked at. Lists and introductions
 * can be read, explained and mended by anybody; the price is that a rare name in the middle of a sentence, with nothing
 * said about whose it is, is missed.
 *
 * <p><b>Once known, known everywhere.</b> After "my daughter Joy" the later "Joy is better" is found too; after "Okafor" the
 * later "okafor's"; and who stands in one list with a name is a person as well ("Ravi and Zyxna").
 *
 * <p><b>Texts without capitals.</b> In a text all in small letters (or all in capitals) only introductions and
 * first-name–surname pairs count, since nothing is written like a name there. A word in small letters that is introduced
 * and in no list is taken for a name unless it is nearly an English word: people misspell.
 *
 * <p>{@link Introductions} knows who is introduced, {@link NameShapes} how far a name reaches, {@link PeopleWords} the
 * words for both, {@link ForeignNames} the scripts without capitals.
 */
final class People implements Finder {

    private static final Pattern AFTER_A_WORD = Pattern.compile("\\.? ");

    private static final Pattern AFTER_A_COMMA = Pattern.compile(",? ");

    private static final Pattern IN_A_LIST = Pattern.compile("(?:'s)?(?: & |, ?| \\+ |/)");

    /** Between "in" and the last word of a place. */
    private static final int MOST_WORDS = 8;

    private static final Set<String> AND = Set.of("and", "n", "or");

    private final NameBook names;
    private final ForeignNames foreign = new ForeignNames();

    People(NameBook names) {
        this.names = names;
    }

    @Override
    public void look(Found found) {
        new Reading(found).look();
        foreign.look(found);
    }

    /** One text, being read. */
    private final class Reading {

        private final Found found;
        private final ReadWords words;
        private final Introductions introductions;
        private final NameShapes shapes;
        private final Set<String> known = new HashSet<>();
        private final Set<String> knownFolded = new HashSet<>();

        Reading(Found found) {
            this.found = found;
            words = new ReadWords(found.text(), names);
            introductions = new Introductions(words, names);
            shapes = new NameShapes(words, names);
        }

        void look() {
            for (int i = 0; i < words.count(); ) {
                int last = nameFrom(i);
                i = last < 0 ? i + 1 : Math.max(last, inOneList(last)) + 1;
            }
            for (int i = 0; i < words.count(); i++) {
                var word = words.get(i);
                if (isKnown(word) && !found.isTaken(word.start(), word.end()) && isMeantAgain(i, word)) {
                    found.add(word.start(), word.end(), Kind.NAME, true);
                }
            }
        }

        private boolean isKnown(Word word) {
            return known.contains(word.written())
                    || (!word.hasCapital() && names.isPlainName(word.folded()) && knownFolded.contains(word.folded()));
        }

        /** After "my son Will": "Will has" and "for Will", but not "Will he"; after "my daughter May": not "in May". */
        private boolean isMeantAgain(int i, Word word) {
            boolean mayBeAWord = names.isWord(word.folded()) || names.isNoName(word.folded());
            if (!mayBeAWord) {
                return !shapes.belongsToAThing(i);
            }
            boolean doesSomething = words.has(i + 1)
                    && PeopleWords.VERBS.contains(words.get(i + 1).folded());
            return doesSomething || (!words.begins(i) && !names.isNoName(word.folded()));
        }

        /** The index of the last word of a name that begins here, or -1. */
        private int nameFrom(int i) {
            var word = words.get(i);
            if (found.isTaken(word.start(), word.end()) || PeopleWords.TITLES.contains(word.folded())) {
                return -1;
            }
            int afterParticles = afterParticles(i);
            if (afterParticles > i) {
                return keep(i, shapes.reach(afterParticles, true), true);
            }
            boolean mayBegin = word.hasCapital() && words.hasCapitals()
                    ? !words.isFunctionWord(word)
                    : names.isName(word.folded()) || (!words.hasCapitals() && word.hasCapital());
            if (!mayBegin && (names.isWord(word.folded()) || names.isNoName(word.folded()))) {
                return -1;
            }
            if (introductions.isTitled(i) || introductions.isSurelyIntroduced(i)) {
                return keep(i, shapes.reach(i, true), mayBegin);
            }
            if (!mayBegin && !words.isStrange(word)) {
                return -1;
            }
            int last = shapes.reach(i, introductions.isAfterAGreeting(i));
            if (shapes.belongsToAThing(last) || shapes.belongsToAPlace(last)) {
                return mayBegin && introductions.isRelated(i) ? keep(i, last, false) : -1;
            }
            if (introductions.isRelated(i)
                    || introductions.isGreeted(i, last)
                    || introductions.isWeaklyIntroduced(i, last)) {
                return keep(i, last, mayBegin);
            }
            if (mayBegin && shapes.isPair(i, last)) {
                return isAPlaceSaid(i) ? -1 : keep(i, last, true);
            }
            return isEnoughAlone(i) || introductions.isActing(i, last) ? keep(i, last, last > i) : -1;
        }

        /** "Prof. van der Heijden": the word after the particles, or i. */
        private int afterParticles(int i) {
            int at = i;
            while (at - i < 3 && words.has(at + 1) && !words.isCapital(at) && isParticle(at)) {
                at++;
            }
            return at > i && words.isCapital(at) && introductions.isAfterATitle(i) ? at : i;
        }

        private boolean isParticle(int i) {
            return PeopleWords.PARTICLES.contains(words.get(i).folded())
                    && words.between(i).equals(" ");
        }

        private boolean isEnoughAlone(int i) {
            var word = words.get(i);
            return words.isCapital(i)
                    && names.isPlainName(word.folded())
                    && word.written().length() > 2
                    && !(word.isAllCapitals() && word.written().length() < 5)
                    && !isAPlaceSaid(i);
        }

        /** "In Laoghaire": nobody is in a person. */
        private boolean isAPlaceSaid(int i) {
            if (i > 0
                    && AFTER_A_WORD.matcher(words.between(i - 1)).matches()
                    && PeopleWords.BEFORE_A_PLACE.contains(words.get(i - 1).folded())) {
                return true;
            }
            int first = i;
            while (first > 1
                    && i - first < MOST_WORDS
                    && words.isCapital(first - 1)
                    && words.between(first - 1).equals(" ")) {
                first--;
            }
            return first > 0
                    && words.between(first - 1).equals(" ")
                    && PeopleWords.BEFORE_A_PLACE.contains(words.get(first - 1).folded());
        }

        /** "Ravi, Zyxna and Meena": who follows a name in a list; the last of them, or the name itself. */
        private int inOneList(int last) {
            int end = last;
            for (int next = end + 1; words.has(next); next = end + 1) {
                int from = isAnd(next) ? next + 1 : next;
                if (!words.has(from) || !isListed(end, from) || !mayBeInAList(from)) {
                    return end;
                }
                end = keep(from, shapes.reach(from, false), false);
            }
            return end;
        }

        private boolean isAnd(int i) {
            return AND.contains(words.get(i).folded())
                    && AFTER_A_COMMA.matcher(words.between(i - 1)).matches()
                    && words.has(i + 1)
                    && words.between(i).equals(" ");
        }

        private boolean isListed(int end, int from) {
            return from > end + 1 || IN_A_LIST.matcher(words.between(end)).matches();
        }

        private boolean mayBeInAList(int i) {
            var word = words.get(i);
            if (!words.isCapital(i)
                    || found.isTaken(word.start(), word.end())
                    || words.isKnownOtherwise(word)
                    || word.isAllCapitals()) {
                return false;
            }
            boolean isListedName = names.isPlainName(word.folded());
            boolean isAfterAnd = i > 1 && isAnd(i - 1);
            int last = shapes.reach(i, false);
            boolean isOther = shapes.belongsToAThing(last) || shapes.belongsToAPlace(last);
            return !isOther && (isListedName || isAfterAnd || (words.isStrange(word) && goesOnInAList(last)));
        }

        private boolean goesOnInAList(int last) {
            return words.isCapital(last)
                    && words.has(last + 2)
                    && (words.between(last).equals(", ") && words.isCapital(last + 1)
                            || (isAnd(last + 1) && words.isCapital(last + 2)));
        }

        private int keep(int first, int last, boolean isSure) {
            found.add(words.get(first).start(), words.get(last).end(), Kind.NAME, isSure);
            for (int i = first; i <= last; i++) {
                var word = words.get(i);
                if (word.written().length() > 1 && !PeopleWords.PARTICLES.contains(word.folded())) {
                    known.add(word.written());
                    knownFolded.add(word.folded());
                }
            }
            return last;
        }
    }
}
