package org.consilia.privacy;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dates of birth and exact dates. A date of birth is a date in any form beside a word for birth. Other dates count when
 * they name day, month and year, for only then do they single out one day of a life; "in May", "12/3" and "since 1998"
 * stay, because a doctor needs them and they identify nobody.
 */
final class Dates implements Finder {

    /** What a date says; the day or the year may be missing beside a word for birth. */
    record Told(int day, int month, int year) {

        /** If day, month and year are known. */
        Optional<LocalDate> date() {
            try {
                return year == 0 || day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        }
    }

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.FRENCH,
            Locale.GERMAN,
            Locale.ITALIAN,
            Locale.of("es"),
            Locale.of("pt"),
            Locale.of("ms"),
            Locale.of("id"),
            Locale.of("nl"));

    private static final String ORDINAL_WORDS =
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
                    + " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
                    + " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first";

    private static final List<String> ORDINALS = List.of(ORDINAL_WORDS.split(" ", -1));

    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = "(?<month>"
            + MONTHS.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")\\.?";

    private static final String DAY = "(?<day>\\d{1,2}(?: ?(?:st|nd|rd|th|er|º|\\.))?|"
            + String.join("|", ORDINALS).replace("-", "[- ]") + ")";

    private static final String YEAR = "(?<year>(?:19|20)\\d{2}|'?\\d{2})";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String BEGIN = "(?:(?<![\\p{L}\\d]|\\d[./:-])|(?<=(?i:dob)))";

    private static final String END = "(?![\\p{L}\\d]|[./:-]\\d)";

    private static final List<Pattern> WHOLE = List.of(
            Pattern.compile(
                    BEGIN
                            + "(?<year>(?:19|20)\\d{2})(?<s> ?[-/.] ?|)(?<month>0[1-9]|1[0-2]|[1-9](?!\\d))\\k<s>(?<day>\\d{1,2})(?!\\d)(?:T[\\d:.Z+-]{4,30})?"
                            + END,
                    FLAGS),
            Pattern.compile(
                    BEGIN
                            + "(?<day>\\d{1,2})(?<s> ?[-/.] ?|\\s)(?<month>\\d{1,2})\\k<s>(?<year>(?:19|20)\\d{2}|'?\\d{2})"
                            + END,
                    FLAGS),
            Pattern.compile(
                    BEGIN + DAY + "(?: ?(?:of|de|del|d')? ?|[-/.])" + MONTH + "(?:,? ?(?:of|de|del)? ?|[-/.])" + YEAR
                            + END,
                    FLAGS),
            Pattern.compile(
                    BEGIN + MONTH + "(?:[ -]|(?<=\\.))(?:the )?" + DAY + "(?:, ?| | of |[-/])" + YEAR + END, FLAGS),
            Pattern.compile(BEGIN + "(?<year>(?:19|20)\\d{2})[ ,/-]{1,2}" + MONTH + "[ /-]" + DAY + END, FLAGS),
            Pattern.compile(
                    BEGIN + "(?<day>\\d{1,2})(?:st|nd|rd|th) of the (?<month>\\d{1,2})(?:st|nd|rd|th),?(?: of)? " + YEAR
                            + END,
                    FLAGS),
            Pattern.compile("(?<year>(?:19|20)\\d{2}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?[日号]"));

    /** Only beside a word for birth. */
    private static final List<Pattern> PART = List.of(
            Pattern.compile(BEGIN + "(?<day>\\d{2})(?<month>\\d{2})(?<year>(?:19|20)\\d{2}|\\d{2})" + END),
            Pattern.compile(BEGIN + DAY + "(?: ?(?:of|de)? ?|[-/.])" + MONTH + "(?!\\p{L})", FLAGS),
            Pattern.compile(BEGIN + MONTH + " ?(?:the )?" + DAY + END, FLAGS),
            Pattern.compile(BEGIN + MONTH + ",? ?(?:of )?(?<year>(?:19|20)\\d{2})" + END, FLAGS),
            Pattern.compile(BEGIN + "(?<day>\\d{1,2})[/](?<month>\\d{1,2})" + END),
            Pattern.compile(BEGIN + "(?<month>\\d{1,2})[/](?<year>(?:19|20)\\d{2})" + END));

    private static final String YEAR_IN_WORDS =
            "(?:(?:nineteen|twenty|two thousand)(?:[ -](?:and|hundred|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)){0,3})";

    /** Without any digit, and only beside a word for birth. */
    private static final Pattern IN_WORDS = Pattern.compile(
            BEGIN + "(?:(?<day>" + String.join("|", ORDINALS).replace("-", "[- ]") + ") (?:of |day of )?" + MONTH
                    + "|(?:christmas(?: day| eve)?|new year'?s (?:day|eve)|boxing day|valentine'?s day|halloween|leap day)"
                    + "|" + MONTH.replace("<month>", "<month2>") + " (?:the )?(?:"
                    + String.join("|", ORDINALS).replace("-", "[- ]") + "))(?:,? (?:of )?(?:" + YEAR_IN_WORDS
                    + "|(?:19|20)\\d{2}))?(?![\\p{L}\\d])",
            FLAGS);

    private static final Pattern BIRTH = Cues.words(
            "born|births?(?! control| defects?| weight| plan| ?marks?| canal| partner| cert\\w*)|birth ?dates?|birth ?days?|bdays?|b-days?|dob|d\\.o\\.b\\.?|d\\.o\\.b|d/o/b|d o b|b\\.|b(?= \\d)|née?|nacid[oa]|nacimiento|geboren|geb\\.?"
                    + "|nasciment[oo]|naissance|nata|nato|lahir|arrived|delivered on|(?:baby|twins?|son|daughter|boy|girl|child|little one) (?:was |were )?(?:delivered|came|arrived)|geburtsdatum|geburtstag|geboortedatum|födelsedatum|fødselsdato|came into (?:the|this) world|turn(?:ed|s|ing)? \\d{1,3}|urodzon[ya]|рождения|родил(?:ся|ась)|जन्म|பிறந்த");

    private static final Pattern BIRTH_AFTER = Pattern.compile(
            "\\s?(?:\\(|,|-|is|was|=)?\\s?(?:\\(|is |was |being )?(?:my|his|her|their|our|the)?\\s?(?:\\p{L}+'s )?(?:date of birth|birth ?day|birth ?date|bday|dob|d\\.o\\.b|when (?:i|he|she|they|we) (?:was|were) born)(?!\\p{L})",
            FLAGS);

    private static final Pattern CHINESE_BIRTH = Pattern.compile("(?:出生|生日|生于)[^。]{0,10}$");

    private static final Pattern DOSE_BEFORE =
            Cues.words("insulin|ratio|units?|dose|doses|score|scores|reading|readings|bp|vision|pressure|strength|at");

    /** "twenty-third of September" stands before its year. */
    private static final int LONGEST_WORDS = 30;

    @Override
    public void look(Found found) {
        if (BIRTH.matcher(found.text()).find()) {
            inWords(found);
        }
        if (!found.hasDigits()) {
            return;
        }
        boolean hasMonth = found.hasAnyOf(MONTHS.keySet());
        for (var pattern : WHOLE) {
            if (!hasMonth && pattern.pattern().contains(MONTH)) {
                continue;
            }
            found.eachNearDigits(pattern, LONGEST_WORDS, match -> whole(found, match));
        }
        if (!BIRTH.matcher(found.text()).find()
                && !CHINESE_BIRTH.matcher(found.text()).find()) {
            return;
        }
        for (var pattern : PART) {
            if (hasMonth || !pattern.pattern().contains(MONTH)) {
                found.eachNearDigits(pattern, LONGEST_WORDS, match -> part(found, match));
            }
        }
    }

    /** What the words of a finding say, if they name a month and more. */
    static Optional<Told> read(String words) {
        for (var patterns : List.of(WHOLE, PART)) {
            for (var pattern : patterns) {
                var match = pattern.matcher(words);
                if (match.find()) {
                    var told = told(match);
                    if (told.isPresent()) {
                        return told;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static void whole(Found found, Matcher match) {
        var text = found.text();
        int start = match.start();
        int end = match.end();
        if (told(match).isEmpty() || found.isTaken(start, end)) {
            return;
        }
        boolean isInOnePiece = match.group().chars().allMatch(Character::isDigit);
        boolean hasShortYear = match.group("year").length() < 4;
        if (isBirth(text, start, end)) {
            found.add(start, end, Kind.BIRTH_DATE, true);
        } else if (!isInOnePiece && !Cues.isOfAThing(text, start) && !(hasShortYear && mayBeAValue(match, text))) {
            found.add(start, end, Kind.EXACT_DATE, !hasShortYear);
        }
    }

    private static void part(Found found, Matcher match) {
        var text = found.text();
        boolean isUsable = told(match).isPresent()
                && !found.isTaken(match.start(), match.end())
                && !Cues.isMeasured(text, match.end());
        boolean isNumbers = !match.group().chars().anyMatch(Character::isLetter);
        boolean mayBeWeeks =
                isNumbers && match.group().indexOf('/') > 0 && Cues.before(text, match.start(), 5, DOSE_BEFORE);
        if (isUsable && !mayBeWeeks && isBirth(text, match.start(), match.end())) {
            int end = match.group().endsWith(".") ? match.end() - 1 : match.end();
            found.add(match.start(), end, Kind.BIRTH_DATE, true);
        }
    }

    private static void inWords(Found found) {
        for (var match = IN_WORDS.matcher(found.text()); match.find(); ) {
            if (isBirth(found.text(), match.start(), match.end())) {
                found.add(match.start(), match.end(), Kind.BIRTH_DATE, true);
            }
        }
    }

    private static boolean isBirth(String text, int start, int end) {
        return text.regionMatches(true, start - 3, "dob", 0, 3)
                || Cues.before(text, start, 40, BIRTH)
                || Cues.after(text, end, 45, BIRTH_AFTER)
                || CHINESE_BIRTH
                        .matcher(text)
                        .region(Math.max(0, start - 15), start)
                        .find();
    }

    /** "Insulin 10/12/10 units" is a dose. */
    private static boolean mayBeAValue(Matcher match, String text) {
        boolean isNumbers = match.group().chars().noneMatch(Character::isLetter);
        boolean isShort = match.group().replaceAll("\\D", "").length() < 5
                || match.group().indexOf(' ') >= 0;
        return isNumbers
                && (isShort || Cues.isMeasured(text, match.end()) || Cues.before(text, match.start(), 25, DOSE_BEFORE));
    }

    private static Optional<Told> told(Matcher match) {
        int day = hasGroup(match, "day") ? day(match.group("day")) : 0;
        int month = month(match.group("month"));
        int year = hasGroup(match, "year") ? year(match.group("year")) : 0;
        if (month > 12 && day >= 1 && day <= 12) {
            int swapped = month;
            month = day;
            day = swapped;
        }
        boolean isPossible = month >= 1 && month <= 12 && day <= 31 && (day >= 1 || !hasGroup(match, "day"));
        return isPossible ? Optional.of(new Told(day, month, year)) : Optional.empty();
    }

    private static boolean hasGroup(Matcher match, String name) {
        return match.namedGroups().containsKey(name) && match.group(name) != null;
    }

    private static int day(String words) {
        var digits = words.replaceAll("\\D", "");
        return digits.isEmpty()
                ? ORDINALS.indexOf(words.toLowerCase(Locale.ROOT).replace(' ', '-')) + 1
                : Integer.parseInt(digits);
    }

    private static int month(String words) {
        var month = MONTHS.get(words.toLowerCase(Locale.ROOT));
        return month == null ? Integer.parseInt(words) : month;
    }

    /** Two digits mean the last hundred years, as seen from the middle of the 2030s. */
    private static int year(String words) {
        int year = Integer.parseInt(words.replace("'", ""));
        if (year >= 100) {
            return year;
        }
        return year <= 35 ? 2000 + year : 1900 + year;
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : LANGUAGES) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                var names = DateFormatSymbols.getInstance(language).getMonths(DateFormatSymbols.FORMAT, width);
                for (int i = 0; i < 12; i++) {
                    var name = names[i].toLowerCase(Locale.ROOT).replace(".", "");
                    if (name.length() > 2) {
                        months.putIfAbsent(name, i + 1);
                    }
                }
            }
        }
        months.put("sept", 9);
        return months;
    }
}
