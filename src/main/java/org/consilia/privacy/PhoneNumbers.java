package org.consilia.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Telephone numbers. A number is one if it begins with a country code, if the words beside it say so, if it is grouped as
 * only telephone numbers are, or if it is in use somewhere that the asker may live and is written as there. Free
 * numbers are public help lines and stay, unless somebody calls one theirs.
 */
final class PhoneNumbers implements Finder {

    private static final Pattern LOOK = Pattern.compile(
            "(?<![\\p{L}\\d]|\\d[.,/:-]|[+#])(?:\\+ ?|\\(\\+)?\\(?\\d(?:[ .\\-/()]{0,3}\\d){5,16}"
                    + "(?: ?(?:ext\\.?|extension|x) ?\\d{1,5})?(?![\\p{L}\\d]|[.,/:-]\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE = Cues.words(
            "call(?:ing)?|phones?|ph|tel|telephone|mobile|mob|cell|cellphone|text|texts|txt|whatsapp|whats app|wa|ring|contact"
                    + "|contactable|reach|reached|fax|sms|hp|h/p|handphone|landline|signal|telegram|viber|number is|numbers?|mine is|messages? (?:me )?(?:to|on|at)|no\\.?"
                    + "|hotline|dial|digits|pager|beeper|bleep|dm|tél|imessage|facetime|home|work|office|电话|手机|号码|telefon|teléfono|téléphone|telefono|telefone|numéro|número|numero|nummer|handy|portable|móvil|celular|cellulare|rufnummer|telefoon|tlf|talian|nombor|தொலைபேசி|फोन|मोबाइल|هاتف|телефон|me (?:on|at)");

    private static final Pattern AFTER = Pattern.compile(
            " ?(?:\\((?:mobile|home|work|cell|hp|m|h|w|tel|phone|whatsapp)\\)|is (?:my|his|her|the|our) (?:\\p{L}+ )?(?:number|phone|mobile|cell))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern QUESTION = Pattern.compile(
            "(?:number|phone|mobile|cell)[^.!\\n]{0,20}[?.] ?\\n?(?:it is|it's|it was|user:|is)? ?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_NUMBER = Cues.words(
            "order|ticket|receipt|invoice|dose|weigh\\w*|platelets?|count|level|cost|price|paid|serial|reg|id");

    private static final Pattern OWN = Cues.words(
            "my|mine|me|our|us|his|her|stop|receiving|change|mobile|mob|cell|whatsapp|handphone|hp|office line|direct line");

    /** Groups as only telephone numbers have them. */
    private static final Pattern GROUPED = Pattern.compile(
            "\\+.*|(?:1[ .-])?\\(\\d{3}\\)[ .-]?\\d{3}[ .-]?\\d{4}|(?:1[ .-])?\\d{3}([.-])\\d{3}\\1\\d{4}|\\(0\\d{1,5}\\).*|0\\d{2,5}[ -]\\d{3}[ -]?\\d{3,4}"
                    + "|0\\d{3,4} \\d{6}|[3689]\\d{3}[ -]\\d{4}|01\\d-\\d{3} ?\\d{4,5}|04\\d{2} \\d{3} \\d{3}|0[2-9] \\d{4} \\d{4}|[6-9]\\d{4}[ -]\\d{5}|\\(?65\\)?[ -]?[3689]\\d{3}[ -]?\\d{4}|0\\d(?:[. -]\\d{2}){4}");

    /** Free and shared-cost numbers of Britain, America, Australia, Singapore and Europe. */
    private static final Pattern PUBLIC_LINE = Pattern.compile(
            "(?:\\+?1[ .-]?)?\\(?8(?:00|33|44|55|66|77|88)\\)?[ .-]?\\d{3}[ .-]?\\d{4}|\\(?(?:0800|0808|084\\d|087[0-3]|03[037]\\d)\\)?[ -]?\\d[\\d -]{4,9}"
                    + "|1[38]00[ -]?\\d{3}[ -]?\\d{3,4}|13 ?\\d{2} ?\\d{2}|116[ -]?\\d{3}");

    private static final Pattern DATES = Pattern.compile(
            "\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)?\\d{2}(?:\\D.*)?|(?:19|20)\\d{2}\\D{1,3}(?:19|20)\\d{2}|(?:19|20)\\d{2}([./-])\\d{1,2}\\2\\d{1,2}(?:\\D.*)?");

    private static final Pattern WRITTEN_WHOLE =
            Pattern.compile("[2-9]\\d{2} \\d{3} \\d{4}|0\\d{9,10}|[89]\\d{7}|[6-9]\\d{9}");

    private static final Pattern FROM_WITHIN = Pattern.compile("\\(?0[1-9].*");

    private static final Pattern EXTENSION = Pattern.compile(" ?(?:ext\\.?|extension|x).*", Pattern.CASE_INSENSITIVE);

    private static final List<String> REGIONS = List.of("GB", "SG", "US", "AU", "MY", "IN", "IE", "NZ", "ZA", "HK");

    /** Read out as on the telephone: "oh seven seven double oh nine". */
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?<!\\p{L})(?:(?:plus |zero|oh|nought|double|triple|one|two|three|four|five|six|seven|eight|nine|hundred)[ ,-]{1,2}){6,18}(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|hundred)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @Override
    public void look(Found found) {
        for (var match = IN_WORDS.matcher(found.text()); match.find(); ) {
            found.add(match.start(), match.end(), Kind.PHONE, Cues.before(found.text(), match.start(), 30, BEFORE));
        }
        if (!found.hasDigits()) {
            return;
        }
        var text = found.text();
        for (var match = LOOK.matcher(text); match.find(); ) {
            int start = match.start();
            int end = match.end();
            if (found.isTaken(start, end)
                    || Cues.isOfAThing(text, start)
                    || Cues.isMeasured(text, end)
                    || isDates(match.group())) {
                continue;
            }
            var withoutExtension = EXTENSION.matcher(match.group()).replaceFirst("");
            long digits = withoutExtension.chars().filter(Character::isDigit).count();
            if (digits >= 7 && digits <= 15) {
                weigh(found, start, end, withoutExtension);
            }
        }
    }

    private void weigh(Found found, int start, int end, String number) {
        var text = found.text();
        boolean isNamed =
                Cues.before(text, start, 30, BEFORE) || isAnswer(text, start) || Cues.after(text, end, 40, AFTER);
        boolean isOther = Cues.before(text, start, 25, OTHER_NUMBER);
        if (PUBLIC_LINE.matcher(number).matches() && !Cues.before(text, start, 25, OWN)) {
            return;
        }
        if (number.indexOf('+') >= 0 || number.startsWith("00")) {
            found.add(start, end, Kind.PHONE, isNamed || isInUse(number));
        } else if (isNamed && !isOther) {
            found.add(start, end, Kind.PHONE, true);
        } else if (GROUPED.matcher(number).matches() && !isOther) {
            found.add(start, end, Kind.PHONE, isInUse(number));
        } else if (!isOther && (isWrittenWhole(number) && isInUse(number) || isWrittenFromWithin(number))) {
            found.add(start, end, Kind.PHONE, false);
        }
    }

    /** "Shall I give you my number? It is …" */
    private static boolean isAnswer(String text, int start) {
        return QUESTION.matcher(text).region(Math.max(0, start - 60), start).find();
    }

    /** "12.03.2024 14.03.2024" or "1998-2004" are no numbers to call. */
    private static boolean isDates(String number) {
        return DATES.matcher(number).matches();
    }

    /** In one piece, as a British, Indian or Singapore mobile number is often given, or parted as an American one. */
    private static boolean isWrittenWhole(String number) {
        return WRITTEN_WHOLE.matcher(number).matches();
    }

    /** Nothing that is measured or counted begins with a nought and goes on for nine digits. */
    private static boolean isWrittenFromWithin(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= 9 && digits <= 12 && FROM_WITHIN.matcher(number).matches();
    }

    private boolean isInUse(String number) {
        for (var region : number.indexOf('+') >= 0 ? List.of("ZZ") : REGIONS) {
            try {
                var parsed = library.parse(number, region);
                if (library.isValidNumber(parsed) && library.getNumberType(parsed) != PhoneNumberType.UNKNOWN) {
                    return true;
                }
            } catch (NumberParseException unusable) {
                continue;
            }
        }
        return false;
    }
}
