package org.consilia.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * <p><b>Why no learned model.</b> None that fits could be had: the name models of OpenNLP and Phileas are not on Maven
 * Central, Stanford's are (very large, under the GPL), as are GATE's name lists (they need its whole framework). Lists and
 * introductions can be read, explained and mended by anybody; the price is that a rare name in the middle of a sentence,
 * with nothing said about whose it is, is missed.
 *
 * <p><b>Once known, known everywhere.</b> After "my daughter Joy" the later "Joy is better" is found too.
 *
 * <p><b>Texts without capitals.</b> In a text all in small letters (or all in capitals) only introductions and
 * first-name–surname pairs count, since nothing is written like a name there.
 */
final class People implements Finder {

    private static final Map<String, Set<String>> WORDS = Lists.readSections("people-words");

    private static final Set<String> TITLES = words("titles");

    private static final Set<String> WEAK_TITLES = words("weak-titles");

    private static final Set<String> RELATIONS = words("relations");

    private static final Set<String> OWNERS = words("owners");

    private static final Set<String> GREETINGS = words("greetings");

    private static final Set<String> PARTICLES = words("particles");

    private static final Set<String> AFTER_A_NAME = words("after-a-name");

    private static final Set<String> PLACES = words("places");

    private static final Set<String> THINGS = words("things");

    private static final Set<String> FRAME = words("frame");

    private static final Set<String> VERBS = words("verbs");

    private static final Set<String> MONTHS = words("months");

    private static final Set<String> PART_OF_SELF = words("part-of-self");

    /** In words. */
    private static final int LONGEST_NAME = 6;

    /** The word list ends at fourteen letters, and so do nearly all names. */
    private static final int LONGEST_WORD = 14;

    /** How the words of medicine end that no list of names holds. */
    private static final Pattern MEDICAL = Pattern.compile(
            "(?:omas?|itis|osis|a?emia|pathy|plasia|trophy|algia|ectomy|oscopy|otomy|gram|graphy|phobia|mab|nib|pril|sartan|statin|azole|cillin|mycin|cycline|olol"
                    + "|idine|amine|azine|oxacin|prazole|parin|tide|gliptin|flozin|zepam|zolam|barbital|caine|sone|solone|asis|esis|rrhea|rrhoea|oxide|acid|ulin|estrel|phylline|triptan|dronate|fenac|profen|vir|setron|lukast)$");

    /** Before the place where a name begins. The second group must be followed by something in a name list. */
    private static final Pattern SURE_CUE = Cues.words(
            "my name is|my name's|my name|name is|names is|full name|maiden name(?: is| was)?|surname(?: is)?|first name(?: is)?|last name(?: is)?"
                    + "|middle name(?: is)?|nickname(?: is)?|patient name|patient's name|name of (?:the )?patient|account name|name on (?:the )?(?:card|account|record)|nama saya|nama|je m'appelle|me llamo|mein name ist|ich hei(?:ss|ß)e"
                    + "|mi chiamo|meu nome é|call me|name|named|next of kin|contact person|attn|attention|c/o|goes by|known as|i go by|signed by|referred by|operated (?:on )?by|seen by|prescribed by|treated by");

    private static final Pattern WEAK_CUE = Cues.words(
            "i am|i'm|im|i m|this is|it's|its|it is|called|is called|was called|saw|see|seeing|met|told|asked|ask|asking|tell|speak to|spoke to|spoke with|talk to|talked to|contact|email|follow up with|appointment with"
                    + "|under the care of|under|by|with|consulted|consulting|visited|sees|for|user:|patient:?|says|named after");

    /** After these even two words that nobody knows are a name, if both have a capital letter. */
    private static final Pattern PERSON_CUE = Cues.words(
            "called|follow up with|followed up with|appointment with|saw|spoke to|spoke with|speak to|speak with|talk to|talked to|contact|seeing|met|told|asked|under the care of|consulted|visited|email|named after|i am|i'm|this is");

    private final NameBook names;

    People(NameBook names) {
        this.names = names;
    }

    @Override
    public void look(Found found) {
        new Reading(found).look();
    }

    private static Set<String> words(String list) {
        return Objects.requireNonNull(WORDS.get(list), list);
    }

    /** One text, being read. */
    private final class Reading {

        private final Found found;
        private final String text;
        private final List<Word> words;
        private final boolean hasCapitals;
        private final Set<String> known = new HashSet<>();

        Reading(Found found) {
            this.found = found;
            text = found.text();
            words = Word.in(text);
            long capitals = words.stream()
                    .filter(word -> word.hasCapital() && !word.isAllCapitals())
                    .count();
            hasCapitals = capitals > 0;
        }

        void look() {
            for (int i = 0; i < words.size(); ) {
                int last = nameFrom(i);
                i = last < 0 ? i + 1 : last + 1;
            }
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                boolean isNew = known.contains(word.written()) && !found.isTaken(word.start(), word.end());
                if (isNew && isMeantAgain(i, word)) {
                    found.add(word.start(), word.end(), Kind.NAME, true);
                }
            }
            chineseNames();
        }

        /** After "my son Will": "Will has" and "for Will", but not "Will he"; after "my daughter May": not "in May". */
        private boolean isMeantAgain(int i, Word word) {
            boolean mayBeAWord = names.isWord(word.folded()) || names.isNoName(word.folded());
            if (!mayBeAWord) {
                return true;
            }
            boolean doesSomething =
                    i + 1 < words.size() && VERBS.contains(words.get(i + 1).folded());
            boolean begins = i == 0
                    || text.substring(words.get(i - 1).end(), word.start()).matches("(?s).*[.!?:\n].*");
            return doesSomething || (!begins && !names.isNoName(word.folded()));
        }

        private void chineseNames() {
            for (var match = CHINESE.matcher(text); match.find(); ) {
                found.add(match.start(1), match.end(1), Kind.NAME, true);
            }
        }

        /** The index of the last word of a name that begins here, or -1. */
        private int nameFrom(int i) {
            var word = words.get(i);
            boolean mayBegin = word.hasCapital() && hasCapitals
                    ? !isFunctionWord(word)
                    : names.isName(word.folded()) || (!hasCapitals && word.hasCapital());
            boolean afterSureWords = !mayBegin && !names.isWord(word.folded()) && !names.isNoName(word.folded());
            if (!mayBegin && !afterSureWords) {
                return -1;
            }
            if (found.isTaken(word.start(), word.end()) || TITLES.contains(word.folded())) {
                return -1;
            }
            boolean capital = hasCapitals && word.hasCapital();
            if (isTitled(i, word, capital) || isSurelyIntroduced(i, word, capital)) {
                return keep(i, extended(i, true), true);
            }
            if (!mayBegin) {
                return -1;
            }
            int last = extended(i, false);
            if (belongsToAThing(last) || (last + 1 < words.size() && belongsToAPlace(last))) {
                return isRelated(i, word, capital) ? keep(i, last, false) : -1;
            }
            if (isRelated(i, word, capital)
                    || isGreeted(i, last, word, capital)
                    || isWeaklyIntroduced(i, last, word, capital)) {
                return keep(i, last, true);
            }
            if (isPair(i, last, capital)) {
                return keep(i, last, true);
            }
            boolean aloneEnough = capital
                    && names.isPlainName(word.folded())
                    && word.written().length() > 2
                    && !(word.isAllCapitals() && word.written().length() < 5);
            return aloneEnough ? keep(i, last, last > i) : -1;
        }

        private int keep(int first, int last, boolean isSure) {
            found.add(words.get(first).start(), words.get(last).end(), Kind.NAME, isSure);
            for (int i = first; i <= last; i++) {
                var word = words.get(i);
                if (word.hasCapital()
                        && !PARTICLES.contains(word.folded())
                        && word.written().length() > 1) {
                    known.add(word.written());
                }
            }
            return last;
        }

        /** "Dr Tan", "mrs okafor", "Nurse Joy". */
        private boolean isTitled(int i, Word word, boolean capital) {
            if (i == 0) {
                return false;
            }
            var title = words.get(i - 1);
            var between = text.substring(title.end(), word.start());
            boolean isAbbreviated =
                    title.written().length() < 5 && !title.folded().equals("doc");
            if (!between.equals(" ") && !(isAbbreviated && (between.equals(". ") || between.equals(".")))) {
                return false;
            }
            if (isFrame(word) || TITLES.contains(word.folded())) {
                return false;
            }
            boolean isWord = names.isWord(word.folded());
            if (TITLES.contains(title.folded())) {
                boolean isShort = title.written().length() < 4;
                return capital
                        ? !isWord || names.isName(word.folded()) || (title.hasCapital() && !between.equals(" "))
                        : isShort && names.isName(word.folded()) && !isWord;
            }
            return WEAK_TITLES.contains(title.folded())
                    && title.hasCapital()
                    && capital
                    && names.isName(word.folded())
                    && !isSmallWord(word);
        }

        /** "My name is zyxna": here even a word that nobody knows is a name. */
        private boolean isSurelyIntroduced(int i, Word word, boolean capital) {
            if (!endsWith(SURE_CUE, word.start(), 32)) {
                return false;
            }
            if (capital) {
                return names.isName(word.folded()) || !(names.isWord(word.folded()) || names.isNoName(word.folded()));
            }
            var cue = text.substring(Math.max(0, word.start() - 20), word.start());
            boolean isSaidOfAName = cue.contains("name") || cue.contains("call me");
            return isSaidOfAName
                    && (names.isPlainName(word.folded())
                            || (cue.matches("(?is).*name(?:'s| is| was)? ?:? ?")
                                    && !names.isWord(word.folded())
                                    && !isSmallWord(word)));
        }

        private boolean isWeaklyIntroduced(int i, int last, Word word, boolean capital) {
            if (!endsWith(WEAK_CUE, word.start(), 32)) {
                return false;
            }
            boolean isSelf = i > 0 && PART_OF_SELF.contains(words.get(i - 1).folded());
            if (!capital) {
                return isSelf
                        && names.isPlainFirstName(word.folded())
                        && word.written().length() > 2;
            }
            if (isSelf && names.isFirstName(word.folded())) {
                return !names.isNoName(word.folded()) && !startsASmallThing(last);
            }
            if (last > i
                    && !isKnownOtherwise(word)
                    && !word.isAllCapitals()
                    && endsWith(PERSON_CUE, word.start(), 32)) {
                return true;
            }
            return isSelf && last == i && !isKnownOtherwise(word) && !word.isAllCapitals() && endsClause(last);
        }

        /** "my son Will", "my husband, Okafor", "my daughter's name is" is for the sure cues. */
        private boolean isRelated(int i, Word word, boolean capital) {
            if (i == 0 || !RELATIONS.contains(words.get(i - 1).folded())) {
                return false;
            }
            var relation = words.get(i - 1);
            var between = text.substring(relation.end(), word.start());
            if (!between.equals(" ") && !between.equals(", ") && !between.equals(" (") && !between.equals(": ")) {
                return false;
            }
            boolean isOpen = between.equals(" ");
            if (!capital) {
                return isOpen
                        && i > 1
                        && isOwner(words.get(i - 2))
                        && names.isPlainFirstName(word.folded())
                        && word.written().length() > 2;
            }
            boolean isOwned = i > 1 && isOwner(words.get(i - 2));
            if (names.isNoName(word.folded()) && !(names.isFirstName(word.folded()) && isOwned)) {
                return false;
            }
            return names.isName(word.folded())
                    ? isOwned || names.isPlainName(word.folded())
                    : isOpen && isOwned && !isKnownOtherwise(word) && !word.isAllCapitals();
        }

        /** "Hi Will,", "Regards,\nOkafor", "Will here." */
        private boolean isGreeted(int i, int last, Word word, boolean capital) {
            boolean isListed = names.isFirstName(word.folded()) && !names.isNoName(word.folded());
            if (!capital) {
                return false;
            }
            boolean isSignature = last == words.size() - 1
                    && text.substring(words.get(last).end()).isBlank()
                    && i > 0
                    && isAfterBreak(i);
            if (isSignature && isListed) {
                return true;
            }
            if (last + 1 < words.size()
                    && words.get(last + 1).folded().equals("here")
                    && text.substring(words.get(last).end(), words.get(last + 1).start())
                            .isBlank()) {
                return isListed || (MONTHS.contains(word.folded()) && endsSentence(last + 1));
            }
            if (i == 0 || !GREETINGS.contains(words.get(i - 1).folded())) {
                return false;
            }
            var between = text.substring(words.get(i - 1).end(), word.start());
            boolean isOpening =
                    words.get(i - 1).hasCapital() || between.indexOf(',') >= 0 || between.indexOf('\n') >= 0;
            boolean isNear = isOpening && between.isBlank() || isOpening && between.matches("\\s*[,:!.-]\\s*-?\\s*");
            return isNear
                    && (isListed
                            || (!isKnownOtherwise(word)
                                    && endsClause(last)
                                    && words.get(i - 1).hasCapital()))
                    && endsClause(last);
        }

        /** First name and surname, at least one of which is nothing else. */
        private boolean isPair(int i, int last, boolean capital) {
            if (last == i) {
                return false;
            }
            var first = words.get(i);
            var end = words.get(last);
            boolean isSurname = names.isPlainSurname(end.folded()) || names.isPlainFirstName(end.folded());
            if (!capital) {
                return names.isPlainFirstName(first.folded())
                        && names.isPlainSurname(end.folded())
                        && first.written().length() > 2
                        && end.written().length() > 2;
            }
            if (names.isPlainFirstName(first.folded()) || hasInitialInTheMiddle(i, last)) {
                return true;
            }
            return isSurname && (names.isFirstName(first.folded()) || first.isInitial() || !isKnownOtherwise(first));
        }

        /** "Zyxna D. Qvarn": nothing but names is written so. */
        private boolean hasInitialInTheMiddle(int i, int last) {
            return last == i + 2
                    && words.get(i + 1).isInitial()
                    && !isKnownOtherwise(words.get(i))
                    && !isKnownOtherwise(words.get(last));
        }

        /** The last word of the name that begins at i: surnames, initials and particles follow. */
        private int extended(int i, boolean isIntroduced) {
            int last = i;
            for (int next = i + 1; next < words.size() && next - i < LONGEST_NAME; next++) {
                var before = words.get(next - 1);
                var word = words.get(next);
                var between = text.substring(before.end(), word.start());
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
                        || (!hasCapitals
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
            return at + 1 < words.size()
                    && text.substring(words.get(at).end(), words.get(at + 1).start())
                            .equals("/")
                    && PARTICLES.contains(
                            words.get(at).folded() + "/" + words.get(at + 1).folded());
        }

        private boolean mayFollow(Word word, Word first, boolean isIntroduced, boolean afterParticle) {
            if (AFTER_A_NAME.contains(word.folded())) {
                return true;
            }
            if (!hasCapitals || !first.hasCapital()) {
                return !isSmallWord(word) && (names.isPlainName(word.folded()) || (word.isInitial() && isIntroduced));
            }
            if (!word.hasCapital()
                    || isFunctionWord(word)
                    || PLACES.contains(word.folded())
                    || THINGS.contains(word.folded())) {
                return false;
            }
            if (word.isInitial()) {
                return !word.written().equals("I");
            }
            boolean isListed = names.isName(word.folded());
            if (names.isNoName(word.folded())) {
                return isListed && names.isFirstName(first.folded()) && names.isSurname(word.folded()) && isIntroduced;
            }
            boolean isAfterAFirstName =
                    names.isPlainFirstName(first.folded()) && word.written().length() > 3 && !word.isAllCapitals();
            return isListed || afterParticle || isAfterAFirstName || !names.isWord(word.folded());
        }

        private boolean belongsToAThing(int last) {
            if (last + 1 >= words.size()) {
                return false;
            }
            var between =
                    text.substring(words.get(last).end(), words.get(last + 1).start());
            var next = words.get(last + 1).folded();
            return (between.isBlank()
                            || between.equals("'s ")
                            || between.equals("' ")
                            || between.equals("-")
                            || between.equals("'S "))
                    && !between.contains("\n")
                    && THINGS.contains(next);
        }

        private boolean belongsToAPlace(int last) {
            var between =
                    text.substring(words.get(last).end(), words.get(last + 1).start());
            var next = words.get(last + 1);
            return (between.equals(" ") || between.equals("'s ") || between.equals("' ") || between.equals(" & "))
                    && next.hasCapital()
                    && PLACES.contains(next.folded());
        }

        private boolean startsASmallThing(int last) {
            return last + 1 < words.size()
                    && THINGS.contains(words.get(last + 1).folded());
        }

        private boolean isKnownOtherwise(Word word) {
            return names.isWord(word.folded())
                    || names.isNoName(word.folded())
                    || word.isInitial()
                    || word.written().length() > LONGEST_WORD
                    || (!names.isName(word.folded())
                            && MEDICAL.matcher(word.folded()).find());
        }

        private boolean isFunctionWord(Word word) {
            return isFrame(word) || (isSmallWord(word) && !names.isName(word.folded()));
        }

        /** Words of the language's frame, which no text in small letters uses as a name. */
        private boolean isSmallWord(Word word) {
            return names.isWord(word.folded())
                    && !names.isFirstName(word.folded())
                    && !(names.isSurname(word.folded()) && word.written().length() < 4);
        }

        /** "my", "I'm", "don't". */
        private static boolean isFrame(Word word) {
            int apostrophe = word.folded().indexOf('\'');
            var stem = apostrophe > 0 ? word.folded().substring(0, apostrophe) : word.folded();
            return FRAME.contains(stem) || word.folded().endsWith("n't");
        }

        private static boolean isOwner(Word word) {
            return OWNERS.contains(word.folded())
                    || word.folded().endsWith("year-old")
                    || word.folded().equals("old");
        }

        private boolean endsWith(Pattern cue, int end, int reach) {
            int from = Math.max(0, end - reach);
            for (var match = cue.matcher(text).region(from, end).useTransparentBounds(true); match.find(); ) {
                var rest = text.substring(match.end(), end);
                if (rest.length() <= 3 && rest.chars().allMatch(c -> " :,\"'(-=".indexOf(c) >= 0)) {
                    return true;
                }
            }
            return false;
        }

        private boolean endsClause(int last) {
            int end = words.get(last).end();
            return end >= text.length()
                    || ".,;:!?\n()-".indexOf(text.charAt(end)) >= 0
                    || text.startsWith(" and ", end)
                    || text.startsWith(" here", end)
                    || text.startsWith(" from ", end)
                    || text.startsWith(" -", end);
        }

        private boolean endsSentence(int last) {
            int end = words.get(last).end();
            return end >= text.length() || ".,;:!?\n".indexOf(text.charAt(end)) >= 0;
        }

        private boolean isAfterBreak(int i) {
            var between = text.substring(words.get(i - 1).end(), words.get(i).start());
            return between.indexOf('\n') >= 0 || between.indexOf('-') >= 0 || between.matches("[.!?,] +");
        }
    }

    /** Chinese "I am called", "my name is", then a surname and one or two characters more. */
    private static final Pattern CHINESE = Pattern.compile(
            "(?:我叫|我名叫|名字是|姓名[:：是]?|名叫)\\s?([王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严洪欧陳張劉黃趙吳馬鄭謝許鄧馮蕭葉蔣蘇呂盧鐘譚陸賴戴][\\p{IsHan}]{1,2})");
}
