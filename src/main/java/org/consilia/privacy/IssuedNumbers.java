package org.consilia.privacy;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that a state, a bank or a register gave to one person. Most carry a check digit, so that they are known
 * without a word beside them; the others count only beside a word that names them. A number beside its name that fails
 * the check is most likely mistyped: it still tells who somebody is, so it is found, but as not sure.
 */
final class IssuedNumbers implements Finder {

    /** When the words around matter: a number may be known by its look and check digits alone. */
    private enum Needs {
        NOTHING,
        ITS_NAME
    }

    private record Shape(Kind kind, Pattern look, Predicate<String> check, Needs needs, Pattern name, Pattern after) {}

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

    private static final Pattern TELEPHONE = Cues.words(
            "call|phone|tel|telephone|mobile|cell|text|whatsapp|ring|contact|fax|sms|hp|handphone|reach me|landline");

    /** How any of these numbers begins; to try each shape at these places alone saves most of the time. */
    private static final Pattern BEGIN = Pattern.compile(
            "(?<![\\p{L}\\d]|\\d[.,/:-]|\\+)(?=\\d{2}|\\d[ -]\\d{2}|\\d[A-Z]|[A-Z]{1,6}[ -]?\\d{2}|[A-Z][*X]{4})(?=(?:[^\\d\\n]{0,7}\\d){3})",
            Pattern.CASE_INSENSITIVE);

    private static final String CARD_WORDS =
            "card|visa|mastercard|amex|american express|cc|maestro|discover|debit|credit";

    /** How people part the groups of a number. */
    private static final String SIGN = " ?[-.] ?| ?";

    private static final List<Shape> SHAPES = List.of(
            shape(
                    Kind.BANK_ACCOUNT,
                    "[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?",
                    CheckDigits::isIban,
                    "iban"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "\\d{6}[ -]?(?:18|19|20)\\d{6}[ -]?\\d{2}[0-9X]",
                    number -> number.length() == 18 && CheckDigits.isChinese(number),
                    "id|identity|resident"),
            shape(
                    Kind.CARD,
                    "(?:\\d{4}(?<s>" + SIGN
                            + ")\\d{4}\\k<s>\\d{4}\\k<s>\\d{1,4}|\\d{4}(?<t>[ .-])\\d{6}\\k<t>\\d{5}|\\d{12,19})",
                    CheckDigits::isCard,
                    CARD_WORDS),
            shape(
                    Kind.NRIC,
                    "[STFGM][ -]?(?:\\d{7}|\\d{4}[ -]\\d{3}|\\d{3}[ -]\\d{4})[ -]?[A-Z]",
                    CheckDigits::isNric,
                    "nric|fin|ic|identity card|identification|id"),
            shape(Kind.NRIC, "[STFGM][*xX]{4}\\d{3}[A-Z]", any(), "nric|fin|ic"),
            shape(
                    Kind.MYKAD,
                    "\\d{6}( ?- ?| |\\.)\\d{2}\\1\\d{4}",
                    CheckDigits::isMyKad,
                    "mykad|my ?kad|ic|identity card|kad pengenalan|kp"),
            named(Kind.MYKAD, "\\d{12}", CheckDigits::isMyKad, "mykad|my ?kad|ic|kad pengenalan|kp"),
            shape(
                    Kind.AADHAAR,
                    "[2-9]\\d{3}(" + SIGN + ")\\d{4}\\1\\d{4}(?! ?\\d)",
                    CheckDigits::isAadhaar,
                    "aadhaar|aadhar|adhar|adhaar|uidai|uid"),
            shape(
                    Kind.US_SSN,
                    "\\d{3}-\\d{2}-\\d{4}|\\d{3} \\d{2} \\d{4}",
                    CheckDigits::isSocialSecurity,
                    "ssn|social security|social|ss"),
            named(
                    Kind.US_SSN,
                    "\\d{9}|\\d{3}( ?[.-] ?| |/)\\d{2}\\1\\d{4}",
                    CheckDigits::isSocialSecurity,
                    "ssn|social security|social|ss"),
            named(
                    Kind.NHS_NUMBER,
                    "\\d{3}(" + SIGN + ")\\d{3}\\1\\d{4}|\\d{5} \\d{5}|\\d{2}(?: \\d{2}){4}|\\d{10}",
                    CheckDigits::isNhsNumber,
                    "nhs|chi|health service|h&c|health and care|nhs number|nhsno"),
            shape(Kind.NHS_NUMBER, "[34679]\\d{2}( ?)\\d{3}\\1\\d{4}", CheckDigits::isNhsNumber, "nhs"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "[2-6]\\d{3} \\d{5} \\d(?:[ /-]\\d)?",
                    CheckDigits::isAustralianMedicare,
                    "medicare"),
            named(
                    Kind.NATIONAL_NUMBER,
                    "[2-6]\\d{3}[ -]?\\d{5}[ -]?\\d(?:[ /-]?\\d)?",
                    CheckDigits::isAustralianMedicare,
                    "medicare"),
            named(
                    Kind.NATIONAL_NUMBER,
                    "\\d{3}[ -]?\\d{3}[ -]?\\d{3}",
                    CheckDigits::isLuhn,
                    "sin|social insurance|tfn|tax file"),
            named(Kind.NATIONAL_NUMBER, "[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]", any(), "national insurance|ni|nino"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]",
                    any(),
                    "national insurance|ni|nino"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\\d-?[AC-HJKMNP-RT-Y]{2}\\d{2}",
                    any(),
                    "medicare|mbi"),
            shape(Kind.NATIONAL_NUMBER, "[A-Z]{3}[PCHFATBLJG][A-Z]\\d{4}[A-Z]", any(), "pan|permanent account"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]",
                    any(),
                    "codice fiscale|fiscal"),
            shape(Kind.NATIONAL_NUMBER, "\\d{8}-?[A-Z]|[XYZ]-?\\d{7}-?[A-Z]", CheckDigits::isSpanish, "dni|nie|nif"),
            shape(Kind.NATIONAL_NUMBER, "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", CheckDigits::isBrazilian, "cpf"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "[12] ?\\d{2} ?\\d{2} ?\\d{2} ?\\d{3} ?\\d{3} ?\\d{2}",
                    CheckDigits::isFrench,
                    "securite sociale|insee|nir"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "\\d{6}[-+]\\d{4}",
                    CheckDigits::isSwedish,
                    "personnummer|cpr|personal number|personal identity"),
            shape(
                    Kind.NATIONAL_NUMBER,
                    "\\d{6}-[1-4]\\d{6}",
                    CheckDigits::beginsWithADate,
                    "resident registration|rrn"),
            shape(Kind.NATIONAL_NUMBER, "[A-Z]{1,2}\\d{6} ?\\([0-9A]\\)", any(), "hkid|id card|identity card|id"),
            shape(Kind.NATIONAL_NUMBER, "\\d-\\d{4}-\\d{5}-\\d{2}-\\d", any(), "id|identity"),
            named(Kind.NATIONAL_NUMBER, "\\d{7}[A-W][A-IW]?", CheckDigits::isIrish, "pps|ppsn|pps number"),
            shape(
                    Kind.REGISTER_NUMBER,
                    "(?:CHI|CMR|DEN|MED|MID|MRP|NMW|OCC|OPT|OST|PAR|PHA|PHY|POD|PSY)\\d{10}",
                    any(),
                    "ahpra"),
            named(Kind.REGISTER_NUMBER, "\\d{10}", CheckDigits::isNpi, "npi"),
            named(Kind.REGISTER_NUMBER, "C?\\d{7}", any(), "gmc|general medical council|gdc|gphc"),
            named(Kind.REGISTER_NUMBER, "M\\d{5}[A-Z]", any(), "mcr|smc|medical council"),
            named(
                    Kind.REGISTER_NUMBER,
                    "[A-Z]{1,3} ?\\d{4,7}[A-Z]?|\\d{2}[A-Z]\\d{4}[A-Z]",
                    any(),
                    "mcr|nmc|hcpc|dea|mmc|smc|snb|pin"));

    @Override
    public void look(Found found) {
        if (!found.hasDigits()) {
            return;
        }
        var begins = BEGIN.matcher(found.text())
                .results()
                .mapToInt(MatchResult::start)
                .toArray();
        if (begins.length == 0) {
            return;
        }
        for (var shape : SHAPES) {
            var match = shape.look().matcher(found.text()).useTransparentBounds(true);
            int free = 0;
            for (int begin : begins) {
                if (begin >= free && match.region(begin, found.text().length()).lookingAt()) {
                    weigh(shape, match, found);
                    free = match.end();
                }
            }
        }
    }

    private static void weigh(Shape shape, Matcher match, Found found) {
        var text = found.text();
        int start = match.start();
        int end = match.end();
        boolean isNamed = Cues.before(text, start, 40, shape.name()) || Cues.after(text, end, 40, shape.after());
        if (!isNamed && (shape.needs() == Needs.ITS_NAME || isSomethingElse(shape, text, start, end))) {
            return;
        }
        var number = SEPARATORS.matcher(match.group()).replaceAll("").toUpperCase(Locale.ROOT);
        if (shape.check().test(number) && (isNamed || isWrittenLikeIt(match.group()))) {
            found.add(start, end, shape.kind(), true);
        } else if (isNamed && !found.isTaken(start, end)) {
            found.add(start, end, shape.kind() == Kind.CARD ? Kind.CARD : Kind.NATIONAL_NUMBER, false);
        }
    }

    /** "F1234567N is my FIN", "(NHS number)". */
    private static Pattern afterwards(String name) {
        return Pattern.compile(
                " ?(?:\\(|is (?:my|his|her|the|our) |(?=(?:" + name + ") (?:no|num(?:ber)?)(?!\\p{L})))(?:" + name
                        + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE);
    }

    private static boolean isSomethingElse(Shape shape, String text, int start, int end) {
        boolean isTelephone = shape.kind() == Kind.NHS_NUMBER && Cues.before(text, start, 30, TELEPHONE);
        return isTelephone || Cues.isOfAThing(text, start) || Cues.isMeasured(text, end);
    }

    /** Without its name beside it, a number with letters must have them in capitals, or all small. */
    private static boolean isWrittenLikeIt(String number) {
        return number.equals(number.toUpperCase(Locale.ROOT)) || number.equals(number.toLowerCase(Locale.ROOT));
    }

    private static Predicate<String> any() {
        return _ -> true;
    }

    private static Shape shape(Kind kind, String look, Predicate<String> check, String name) {
        return new Shape(kind, look(look), check, Needs.NOTHING, Cues.words(name), afterwards(name));
    }

    private static Shape named(Kind kind, String look, Predicate<String> check, String name) {
        return new Shape(kind, look(look), check, Needs.ITS_NAME, Cues.words(name), afterwards(name));
    }

    /** A look that begins with a digit is tried at digits alone, which saves most of the time. */
    private static Pattern look(String look) {
        boolean beginsWithDigit = look.matches("(?:\\\\d|\\[[1-9]).*") && look.indexOf('|') < 0;
        return Pattern.compile(
                (beginsWithDigit ? "(?=\\d)" : "(?=[A-Z\\d])") + "(?<![\\p{L}\\d]|\\d[.,/:-]|\\+)(?:" + look
                        + ")(?![\\p{L}\\d]|[./:-]\\d)",
                Pattern.CASE_INSENSITIVE);
    }
}
