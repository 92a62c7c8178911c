package org.consilia.moderation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.moderation.Screened.Suspicious;
import org.consilia.moderation.ScreeningFile.Phrase;
import org.consilia.privacy.Finding;
import org.consilia.privacy.Kind;
import org.consilia.privacy.Privacy;
import org.springframework.stereotype.Component;

/**
 * Which questions an editor looks at before a doctor does. What is held is data, in {@link ScreeningFile}; how it is
 * counted stands here.
 *
 * <p><b>The trade-off.</b> A spam letter that gets through costs a doctor half a minute; a frightened person who is held
 * as an abuser is wronged, and waits. So bad words hold nothing, only threats and contempt for people; whoever tells
 * what was said to them is not who said it; and where the emergency gate saw a red flag, neither abuse nor nonsense nor a
 * second copy holds the question. The phrases are English; other languages are held for links, copies and data only.
 */
@Component
class ScreeningRules {

    private static final Pattern LINK = Pattern.compile(
            "(?i)\\bhttps?://\\S{1,200}|\\bwww\\.\\S{1,200}|\\b(?:t|wa)\\.me/\\S{1,100}"
                    + "|\\b[a-z0-9-]{2,60}\\.(?:com|net|org|info|biz|shop|xyz|online|site|club|top)\\b(?:/\\S{0,200})?");

    /** A way to reach a sender who gives no link. */
    private static final Pattern REACH = Pattern.compile(
            "(?i)[\\w.+-]{1,60}@[\\w-]{1,60}\\.[a-z]{2,}|\\+\\d[\\d ()-]{7,20}\\d|\\b(?:whatsapp|telegram)\\b");

    /** What can be used to reach or look somebody up; names are not counted, since a story has many. */
    private static final Set<Kind> REACHING = EnumSet.of(
            Kind.EMAIL,
            Kind.PHONE,
            Kind.NHS_NUMBER,
            Kind.NRIC,
            Kind.MYKAD,
            Kind.AADHAAR,
            Kind.US_SSN,
            Kind.NATIONAL_NUMBER,
            Kind.RECORD_NUMBER,
            Kind.POLICY_NUMBER,
            Kind.CARD,
            Kind.BANK_ACCOUNT);

    /** No vowel, or five consonants in a row. Short words and those in capitals may be abbreviations. */
    private static final Pattern UNSPEAKABLE = Pattern.compile("[^aeiouy]{4,}|\\w*[^aeiouy\\W]{5,}\\w*");

    private static final Pattern SMALL_WORD = Pattern.compile("[a-z]{4,}|[A-Z][a-z]{3,}");

    /** How far before a threat the words stand that tell who said it. */
    private static final int TOLD_WITHIN = 6;

    private static final int LONGEST_REASON = 200;

    private final ScreeningFile rules = ScreeningFile.read();
    private final Privacy privacy;

    ScreeningRules(Privacy privacy) {
        this.privacy = privacy;
    }

    int version() {
        return rules.version();
    }

    /** The rules as they are written, for an editor to read. */
    String text() {
        return rules.text();
    }

    /** @param hasRedFlag whether the emergency gate saw one: then less holds the question */
    Screened judge(String text, boolean hasRedFlag, Copies copies) {
        var words = plain(text);
        var suspicion = othersData(text).or(() -> advertising(text, words));
        if (!hasRedFlag) {
            suspicion = suspicion
                    .or(() -> repeated(words, copies))
                    .or(() -> abuse(plain(text.replaceAll("[\"“„«][^\"”“»]{1,300}[\"”“»]", " … "))))
                    .or(() -> nonsense(text, words));
        }
        return suspicion.<Screened>map(Function.identity()).orElseGet(Screened.Clear::new);
    }

    /** The words alone, in small letters, one space before and after each: what two copies of a text share. */
    static String plain(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("\\bi'm\\b", "i am")
                        .replace("'ll ", " will ")
                        .replace("'re ", " are ")
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                        .strip()
                + " ";
    }

    private Optional<Suspicious> othersData(String text) {
        var found = privacy.find(text).stream()
                .filter(finding -> REACHING.contains(finding.kind()))
                .map(Finding::words)
                .distinct()
                .toList();
        return found.size() >= rules.number("of other people's data")
                ? suspicious(Suspicion.OTHERS_DATA, String.join(" … ", found))
                : Optional.empty();
    }

    private Optional<Suspicious> advertising(String text, String words) {
        var links =
                LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
        var phrases = rules.phrases("advertising").stream()
                .flatMap(phrase -> found(phrase, words).limit(1))
                .distinct()
                .toList();
        var isReachable = !links.isEmpty() || REACH.matcher(text).find();
        var isHeld = links.size() >= rules.number("links alone")
                || phrases.size() >= rules.number("phrases without a link")
                || isReachable && !phrases.isEmpty();
        return isHeld
                ? suspicious(Suspicion.ADVERTISING, String.join(" … ", phrases.isEmpty() ? links : phrases))
                : Optional.empty();
    }

    private Optional<Suspicious> repeated(String words, Copies copies) {
        var length = words.strip().split(" ").length;
        var isAgain = copies.bySameAsker() > 0 && length >= rules.number("words of a copy by one asker");
        var isEverywhere = copies.otherAskers() >= rules.number("other askers with the same text")
                && length >= rules.number("words of a copy by many");
        return isAgain || isEverywhere
                ? suspicious(Suspicion.REPEATED, String.valueOf(copies.bySameAsker() + copies.otherAskers()))
                : Optional.empty();
    }

    private Optional<Suspicious> abuse(String words) {
        return rules.phrases("abuse").stream()
                .flatMap(phrase -> phrase.pattern().matcher(words).results())
                .filter(match -> !isTold(words.substring(0, match.start())))
                .map(match -> match.group().strip())
                .findFirst()
                .flatMap(because -> suspicious(Suspicion.ABUSE, because));
    }

    private boolean isTold(String before) {
        var words = before.strip().split(" ");
        var near = Arrays.stream(words)
                .skip(Math.max(0, words.length - TOLD_WITHIN))
                .collect(Collectors.joining(" ", " ", " "));
        return rules.phrases("told").stream()
                .anyMatch(phrase -> phrase.pattern().matcher(near).find());
    }

    private Optional<Suspicious> nonsense(String text, String words) {
        var bare = words.strip();
        var isNothing = rules.phrases("nothing").stream()
                .anyMatch(phrase -> phrase.pattern()
                        .matcher(words)
                        .results()
                        .anyMatch(match -> match.end() == words.length() && match.start() == 1));
        return isNothing || isSameAgainAndAgain(bare) || isUnspeakable(text)
                ? suspicious(Suspicion.NONSENSE, bare)
                : Optional.empty();
    }

    private boolean isSameAgainAndAgain(String bare) {
        var row = rules.number("same word in a row");
        return bare.matches("[a-z ]+")
                && (bare.length() > row
                                && bare.chars()
                                                .filter(letter -> letter != ' ')
                                                .distinct()
                                                .count()
                                        <= 2
                        || bare.matches("(?s).*\\b(\\w+)(?: \\1){" + (row - 1) + ",}")
                                && List.of(bare.split(" ")).stream().distinct().count() <= 2);
    }

    /** Judged only in words of plain Latin letters: elsewhere other rules of speech hold. */
    private boolean isUnspeakable(String text) {
        if (text.codePoints().anyMatch(letter -> Character.isLetter(letter) && letter > 127)) {
            return false;
        }
        var longer = Arrays.stream(text.split("[^A-Za-z0-9]+"))
                .filter(word -> SMALL_WORD.matcher(word).matches())
                .toList();
        var odd = longer.stream()
                .filter(word ->
                        UNSPEAKABLE.matcher(word.toLowerCase(Locale.ROOT)).matches())
                .count();
        return odd >= rules.number("unspeakable at least")
                && odd * 100 >= (long) longer.size() * rules.number("unspeakable in a hundred");
    }

    private static Stream<String> found(Phrase phrase, String words) {
        return phrase.pattern()
                .matcher(words)
                .results()
                .map(match -> match.group().strip());
    }

    private static Optional<Suspicious> suspicious(Suspicion suspicion, String because) {
        var shown = because.length() <= LONGEST_REASON
                ? because
                : because.substring(0, because.offsetByCodePoints(0, LONGEST_REASON / 2)) + "…";
        return Optional.of(new Suspicious(suspicion, shown));
    }
}
