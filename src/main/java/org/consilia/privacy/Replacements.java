package org.consilia.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses words that keep what a doctor needs to know: who somebody is to the asker, how old they are, how long ago it
 * was. What means nothing to a doctor, such as a telephone number, leaves a note of what stood there.
 */
final class Replacements {

    private static final Pattern DOCTOR = Pattern.compile(
            "(?:(?<owner>my|the|our|his|her|their|a) )?(?<title>dr|doctor|prof|professor|doc|consultant|surgeon)\\.? ?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_TITLE = Pattern.compile(
            "(?:mr|mrs|ms|mdm|miss|madam|mister|encik|puan|cik|tuan|dato|datuk|datin|herr|frau|mme|sir)\\.? ?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NURSE =
            Pattern.compile("(?:the |my )?(?<title>nurse|midwife|sister|matron)\\.? ?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATION = Pattern.compile(
            "(?<![\\p{L}])(?<owner>my|our|his|her|their) (?<whose>(?:(?:elder|older|younger|little|late|eldest|youngest|baby|twin|best|dear|\\d{1,2}[- ](?:year|month|week)[- ]old) ){0,2}\\p{L}{2,20}(?:-in-law)?)(?: \\(|,? )$",
            Pattern.CASE_INSENSITIVE);

    /** What is kept of "was born on the", and what goes. */
    private static final Pattern BIRTH_WORDS = Pattern.compile(
            "(?:(?<kept>(?<verb>(?:was|were) )?born )(?:on |in )?(?:the )?"
                    + "|(?:(?:my|his|her|their) )?(?:date of birth|birth ?date|d\\.?o\\.?b\\.?)(?: is| was)?[:\\-,]? ?)$",
            Pattern.CASE_INSENSITIVE);

    /** Who is spoken to is no "my doctor": "Dear Dr Tan". */
    private static final Pattern SPOKEN_TO = Pattern.compile(
            "(?<!\\p{L})(?:dear|hi|hello|hey|thanks|thank you|cheers|good (?:morning|afternoon|evening)),? ?$",
            Pattern.CASE_INSENSITIVE);

    /** "A doctor named Dr Tan". */
    private static final Pattern NAMED =
            Pattern.compile("(?<!\\p{L})(?:named|called|name is|name was|name:) ?$", Pattern.CASE_INSENSITIVE);

    /** "My kids Ann, Tom and Joy": to leave one out would break the list. */
    private static final Pattern SEVERAL = Pattern.compile("(?i)children|twins|[\\p{L}]+s");

    private static final Pattern SINCE = Pattern.compile("(?<![\\p{L}])since (?:the )?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern ON = Pattern.compile("(?<![\\p{L}])on (?:the )?$", Pattern.CASE_INSENSITIVE);

    /** What happens next to the names already met: the same person is called the same again. */
    private record Said(Map<String, String> names, List<String> doctors) {}

    List<Change> changes(String text, List<Finding> findings, @Nullable LocalDate today) {
        var said = new Said(new HashMap<>(), new ArrayList<>());
        var changes = new ArrayList<Change>();
        int free = 0;
        for (var finding : findings) {
            var change = change(text, finding, free, today, said);
            changes.add(change);
            free = change.end();
        }
        return changes;
    }

    private static Change change(String text, Finding finding, int free, @Nullable LocalDate today, Said said) {
        var before = text.substring(Math.max(free, finding.start() - 60), finding.start());
        return switch (finding.kind()) {
            case NAME -> name(text, finding, before, said);
            case BIRTH_DATE -> birthDate(text, finding, before, today);
            case EXACT_DATE -> exactDate(text, finding, before, today);
            case ADDRESS -> plain(text, finding, "[address]");
            case PHONE -> plain(text, finding, "[phone number]");
            case EMAIL -> plain(text, finding, "[e-mail address]");
            case WEB_ADDRESS -> plain(text, finding, "[web address]");
            case HANDLE -> plain(text, finding, "[account name]");
            case COMPUTER -> plain(text, finding, "[computer address]");
            case COORDINATES -> plain(text, finding, "[place]");
            case CARD -> plain(text, finding, "[card number]");
            case BANK_ACCOUNT -> plain(text, finding, "[bank account]");
            case PLATE -> plain(text, finding, "[number plate]");
            case RECORD_NUMBER, POLICY_NUMBER -> plain(text, finding, "[reference number]");
            case NHS_NUMBER, NRIC, MYKAD, AADHAAR, US_SSN, NATIONAL_NUMBER, REGISTER_NUMBER ->
                plain(text, finding, "[personal number]");
        };
    }

    private static Change plain(String text, Finding finding, String to) {
        return wide(text, finding, finding.start(), finding.end(), to);
    }

    private static Change wide(String text, Finding finding, int start, int end, String to) {
        return new Change(start, end, text.substring(start, end), to, finding.kind(), finding.isSure());
    }

    private static Change name(String text, Finding finding, String before, Said said) {
        var key = key(finding.words());
        var doctor = DOCTOR.matcher(before);
        if (doctor.find()) {
            int start = finding.start() - doctor.group().length();
            var lead = before.substring(0, doctor.start());
            if (NAMED.matcher(lead).find()) {
                return wide(text, finding, start, finding.end(), "[name]");
            }
            var as = SPOKEN_TO.matcher(lead).find() ? "doctor" : doctor(key, said);
            return wide(text, finding, start, finding.end(), capitalised(text, start, as));
        }
        var nurse = NURSE.matcher(before);
        if (nurse.find()) {
            int start = finding.start() - nurse.group().length();
            var title = nurse.group("title").toLowerCase(Locale.ROOT);
            return wide(
                    text,
                    finding,
                    start,
                    finding.end(),
                    capitalised(text, start, "the " + (title.equals("sister") ? "nurse" : title)));
        }
        var relation = RELATION.matcher(before);
        if (relation.find()
                && !relation.group("whose").toLowerCase(Locale.ROOT).contains("name")
                && !SEVERAL.matcher(relation.group("whose")).matches()) {
            remember(
                    finding.words(),
                    relation.group("owner").toLowerCase(Locale.ROOT) + " "
                            + relation.group("whose").toLowerCase(Locale.ROOT),
                    said);
            return leftOut(text, finding);
        }
        var known = said.names().get(key);
        if (known != null) {
            return wide(text, finding, finding.start(), finding.end(), capitalised(text, finding.start(), known));
        }
        var title = OTHER_TITLE.matcher(before);
        int start = title.find() ? finding.start() - title.group().length() : finding.start();
        return wide(text, finding, start, finding.end(), "[name]");
    }

    /** "My daughter Ella has" becomes "My daughter has", "my husband (Tom)" becomes "my husband". */
    private static Change leftOut(String text, Finding finding) {
        int start = finding.start();
        int end = finding.end();
        boolean inBrackets = text.charAt(start - 1) == '(' && end < text.length() && text.charAt(end) == ')';
        if (inBrackets) {
            return wide(text, finding, Math.max(0, start - 2), end + 1, "");
        }
        boolean afterComma = start > 1 && text.charAt(start - 2) == ',';
        boolean beforeComma = end < text.length() && text.charAt(end) == ',';
        if (text.charAt(start - 1) != ' ' || (afterComma && !beforeComma)) {
            return wide(text, finding, start, end, "[name]");
        }
        return afterComma ? wide(text, finding, start - 2, end + 1, "") : wide(text, finding, start - 1, end, "");
    }

    private static void remember(String words, String as, Said said) {
        said.names().putIfAbsent(key(words), as);
        said.names().putIfAbsent(key(words.split("\\s")[0]), as);
    }

    private static String doctor(String key, Said said) {
        var known = said.names().get(key);
        if (known != null) {
            return known;
        }
        var doctor = said.doctors().isEmpty()
                ? "my doctor"
                : said.doctors().size() == 1 ? "another doctor" : "a further doctor";
        said.doctors().add(key);
        said.names().put(key, doctor);
        return doctor;
    }

    private static String key(String words) {
        return NameBook.fold(words);
    }

    /** "I am Sarah, born 2 April 1999" becomes "I am [name], aged 25 to 29"; "was born" goes on with how long ago. */
    private static Change birthDate(String text, Finding finding, String before, @Nullable LocalDate today) {
        var told = Dates.read(ReadableText.of(finding.words()).text());
        var date = told.flatMap(Dates.Told::date).filter(birth -> today != null && !birth.isAfter(today));
        var decade = told.filter(birth -> birth.year() > 0).map(birth -> "in the " + birth.year() / 10 * 10 + "s");
        var words = BIRTH_WORDS.matcher(before);
        if (!words.find()) {
            var to = date.map(birth -> Ages.band(birth, Objects.requireNonNull(today)))
                    .or(() -> decade.map(some -> "born " + some));
            return plain(text, finding, "[" + to.orElse("date of birth") + "]");
        }
        boolean wasBorn = words.group("verb") != null;
        int start = finding.start()
                - Math.max(
                        0,
                        words.group().length()
                                - (words.group("kept") == null
                                        ? 0
                                        : words.group("kept").length()));
        if (date.isPresent()) {
            var birth = date.get();
            var day = Objects.requireNonNull(today);
            int from = wasBorn ? start : finding.start() - words.group().length();
            return wide(
                    text,
                    finding,
                    from,
                    finding.end(),
                    wasBorn ? Ages.bandAgo(birth, day) : capitalised(text, from, Ages.band(birth, day)));
        }
        if (words.group("kept") != null && decade.isPresent()) {
            return wide(text, finding, start, finding.end(), decade.get());
        }
        return plain(text, finding, "[" + decade.map(some -> "born " + some).orElse("date of birth") + "]");
    }

    private static Change exactDate(String text, Finding finding, String before, @Nullable LocalDate today) {
        var told = Dates.read(ReadableText.of(finding.words()).text());
        var date = told.flatMap(Dates.Told::date);
        var on = ON.matcher(before);
        int start = finding.start() - (on.find() ? on.group().length() : 0);
        var since = SINCE.matcher(before);
        if (today != null && date.isPresent() && since.find() && date.get().isBefore(today)) {
            int from = finding.start() - since.group().length();
            return wide(
                    text,
                    finding,
                    from,
                    finding.end(),
                    capitalised(
                            text,
                            from,
                            "for " + Ages.distance(date.get(), today).replace(" ago", "")));
        }
        if (today != null && date.isPresent()) {
            return wide(
                    text, finding, start, finding.end(), capitalised(text, start, Ages.distance(date.get(), today)));
        }
        var to = told.map(date2 -> Ages.monthAndYear(date2.month(), date2.year()))
                .orElse("[date]");
        return wide(
                text,
                finding,
                start,
                finding.end(),
                start < finding.start() ? capitalised(text, start, "in " + to) : to);
    }

    /** With a capital letter where a sentence begins. */
    private static String capitalised(String text, int start, String words) {
        int end = start;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean begins = end == 0
                || ".!?:".indexOf(text.charAt(end - 1)) >= 0
                || text.substring(end, start).indexOf('\n') >= 0;
        return begins && !words.isEmpty() && !Character.isLowerCase(text.charAt(start))
                ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                : words;
    }
}
