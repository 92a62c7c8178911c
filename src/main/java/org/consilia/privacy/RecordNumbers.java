package org.consilia.privacy;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that a hospital, an insurer or a shop gave to one person. They have no look of their own, so the words before
 * them must say what they are: "MRN", "policy no.", "my booking reference is".
 */
final class RecordNumbers implements Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** At least one digit, in groups held together by signs, or by spaces if in capitals; is it enough is asked later. */
    private static final String NUMBER =
            "((?-i:[A-Z]{1,5} (?=\\d))?(?=[A-Z/._#-]{0,12}\\d)[A-Z\\d]{1,24}(?:[-/._#]{1,2}[A-Z\\d]{1,24}){0,6}+"
                    + "(?-i:(?: (?=[A-Z]{0,4}\\d)[A-Z\\d]{1,20}(?:[-/][A-Z\\d]{1,20}){0,3}){0,5}+(?: [A-Z](?![\\p{L}\\d]))?))(?![\\p{L}\\d])";

    private static final String SAYS =
            "(?:\\s{0,2}(?:[:=#-]|is|was|being|ends? (?:in|with)|ending(?: in)?)){0,2}\\s{0,2}#?\\s?";

    private static final String NUMBER_WORD =
            " ?(?:numbers?|numb|nos?\\.?|nr\\.?|num\\.?|id|i\\.d\\.|ids|#|code|reference|ref\\.?|ref (?:no|number)|card)";

    private static final String INSURERS =
            "bupa|aia|prudential|aetna|cigna|axa|medibank|hcf|allianz|ntuc income|great eastern|humana|kaiser|blue cross|bcbs|anthem|united ?healthcare|uhc|vitality|wpa|manulife|aviva|star health|hdfc ergo|niva bupa";

    /** Numbers that a state gives, under the names they go by. */
    private static final Pattern OF_A_STATE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:medicare|philhealth|sss|gsis|kra pin|nhif|abha|uan|epf|socso|steuer-?id|steuernummer|idnr|bsn|pesel|curp|rfc|nin|tin|tfn|sa id|emirates id|iqama|national (?:id|identity)|nid|nik|ktp|cnic|umid|philsys|rut|c[eé]dula|dni|nie|nif|cpf|cnp|egn|jmbg|oib|ahv|avs"
                    + "|personnummer|f[oø]dselsnummer|cpr|hetu|isikukood|voter id|ration card|nino|ppsn?|hkid|mykid|id number|identity number|ic number|citizen(?:ship)? (?:id|no))"
                    + "(?: (?:number|no\\.?|card))?" + SAYS + NUMBER,
            FLAGS);

    /** Registers of doctors that have no look of their own. */
    private static final Pattern OF_A_REGISTER = Pattern.compile(
            "(?<![\\p{L}\\d])(?:mci|nmc|smc|mmc|hpcsa|mdcn|pmdc|bmdc|cpso|cpsbc|slmc|irish medical council|imc|gdc|hcpc|medical (?:licen[cs]e|registration|council))"
                    + "(?: (?:number|no\\.?|reg(?:istration)?\\.?(?: no\\.?)?|pin))?" + SAYS + NUMBER,
            FLAGS);

    /** These name a number by themselves. */
    private static final Pattern ALONE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:mrn|rn|m\\.r\\.n\\.|mr no|mrd no|pp no|passport's|urn|uhid|umrn|hrn|ur number|medical record|patient id|patient no|hosp(?:ital)? no|nhi|ihi|ehr id|bsb|sort code|encounter|routing(?: number| no)?|crn|pnr|passport|driver'?s? licen[cs]e|driving licen[cs]e"
                    + "|(?:" + INSURERS + ")(?!-)(?: (?:member(?:ship)?|policy|plan|insurance))?)(?:" + NUMBER_WORD
                    + ")?" + SAYS + NUMBER,
            FLAGS);

    /** These must be followed by "number", "no.", "ref", "#" and the like, or by a colon. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}\\d])(medical|hospital|reg\\.?|regn\\.?|opd|ipd|report|test|scan|x-?ray|pathology|radiology|file|folder|dossier|docket|ward|blood bank|donor|patient|clinic|case|chart|file|health|record|admission|visit|encounter|episode|accession|specimen|sample|lab"
                    + "|referral|appointment|appt|policy|member(?:ship)?|subscriber|insurance|insurer|plan|group|claim|pre-?auth(?:ori[sz]ation)?|booking|reservation|confirmation"
                    + "|order|invoice|receipt|bill|transaction|account|acct|acc|a/c|customer|client|user|passport|visa|driver'?s? licen[cs]e|driving licen[cs]e|licen[cs]e|dl|student|employee"
                    + "|staff|personnel|army|service|veteran|badge|certificate|registration|registry|identity|identification|identity card|tracking|ticket|reference|ref|serial|device|id|ic"
                    + "|health card|medicaid|medicare|bsb|sort code|routing|swift|tax|vin|bupa|aia|prudential|aetna|cigna|axa|ohip|medishield|medisave|beneficiary|prescription|rx|study|subject|participant)"
                    + "(?:(?:" + NUMBER_WORD + ")(?: (?:for|with|at|from) (?:\\p{L}+ ?){1,3})?" + SAYS
                    + "|(?<=policy|booking|reservation|confirmation|reference|ref|account|acct|a/c|passport|licen[cs]e|claim|invoice|order|receipt|ticket|tracking|membership|member|id|hospital|file|chart|record)(?: (?:is|was))? ?[:#] ?"
                    + "|(?<=policy|booking|reservation|confirmation|reference|ref|passport|licen[cs]e|claim|membership|member|insurance|medicaid|health card|ticket|order|account|acct|a/c|file|chart|hospital|patient|case)(?: (?:is|was)| -)? (?=[A-Z/#-]{0,9}\\d[A-Z\\d/#-]{4}))"
                    + NUMBER,
            FLAGS);

    /** Whatever else people number: "docket no. 4471-22". Not sure, since nobody knows what it is. */
    private static final Pattern OF_ANY_SORT = Pattern.compile(
            "(?<![\\p{L}\\d])(?!(?:\\p{L}+phone|my|his|her|their|our|your|the|this|that|hp|mob|landline|main|other|new|old|best|direct|own|daughters?|sons?|husbands?|wi[fv]e?s|mums?|moms?|dads?|mothers?|fathers?|sisters?|brothers?|friends?|doctors?|phone|telephone|tel|mobile|cell|contact|whatsapp|fax|home|work|office|lot|batch|model|version|page|room|chapter|figure|table|part|product"
                    + "|item|catalog(?:ue)?|area|country|colou?r|error|size|platelets?|sperm|cells?|counts?|eggs?|follicles?|copy|copies|dose|icd|cpt|hcpcs|imprint|session|snomed|loinc|emergency|help|line|hotline|bus|train|flight|house|block|unit|street|there|have|has|had|is|are|was|with|say|says|said|of|and|or|in|but|gate|channel|ward|bed|tab|table|dose|grade|type|day|week|cycle|level)(?!\\p{L}))"
                    + "\\p{L}{2,20}(?:\\. ?| )(?:number|num\\.|no\\.?|nr\\.|id|reference|ref\\.?|code|#)" + SAYS
                    + NUMBER,
            FLAGS);

    /** The number first: "H1234567 is my hospital number". */
    private static final Pattern BACKWARDS = Pattern.compile(
            "(?<![\\p{L}\\d])((?:[A-Z]{1,4}-?)?\\d[\\dA-Z-]{3,19}) (?:is|was) (?:my|his|her|the|our) (?:mrn|id|reference|ref|(?!phone|mobile|cell|contact|whatsapp|home|work|tel)\\p{L}+ (?:\\p{L}+ )?(?:number|id|reference|ref|no))(?!\\p{L})",
            FLAGS);

    private static final Set<String> IS = Set.of("is", "was");

    private static final Pattern WITH_ITS_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])(?:MRN|URN|UHID|UMRN|HRN|NHI|PAT|POL)[-_#/]?\\d{4,14}[A-Z]?(?![\\p{L}\\d]|[-/][A-Z\\d])",
            FLAGS);

    private static final Pattern INSURANCE = Cues.words(
            "policy|member\\w*|subscriber|insur\\w*|plan|group|claim|booking|reservation|confirmation|order|invoice|receipt|ticket|account|acct|acc|a/c|appointment|"
                    + INSURERS);

    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:number|licen[cs]e|registration) plate|car reg(?:istration)?|vehicle(?: reg(?:istration)?| number)?|(?:car |number )?plate|reg|my car|the car|our car)"
                    + "(?: number| no\\.?)?" + SAYS
                    + "(?-i:((?=[A-Z0-9 -]{0,9}\\d)(?=[A-Z0-9 -]{0,9}[A-Z])[A-Z\\d]{1,8}(?:[ -][A-Z\\d]{1,4}){0,3}+))(?![\\p{L}\\d])",
            FLAGS);

    private static final Pattern SECRET = Pattern.compile(
            "(?<![\\p{L}\\d])(?:cvv2?|cvc|security code|pin(?: code| number)?|password|passcode|otp)(?: is|:)? ?(\\d{3,8})(?![\\p{L}\\d])",
            FLAGS);

    @Override
    public void look(Found found) {
        if (!found.hasDigits()) {
            return;
        }
        for (var match = WITH_ITS_NAME.matcher(found.text()); match.find(); ) {
            found.add(match.start(), match.end(), Kind.RECORD_NUMBER, true);
        }
        numbers(found, OF_A_STATE, 1, 5);
        numbers(found, OF_A_REGISTER, 1, 4);
        numbers(found, ALONE, 1, 4);
        numbers(found, NAMED, 2, 4);
        if (found.hasAnyOf(IS)) {
            numbers(found, BACKWARDS, 1, 4);
        }
        numbers(found, OF_ANY_SORT, 1, 4);
        for (var match = PLATE.matcher(found.text()); match.find(); ) {
            if (!found.isTaken(match.start(1), match.end(1))) {
                found.add(match.start(1), match.end(1), Kind.PLATE, true);
            }
        }
        for (var match = SECRET.matcher(found.text()); match.find(); ) {
            found.add(match.start(1), match.end(1), Kind.CARD, false);
        }
    }

    private static void numbers(Found found, Pattern pattern, int group, int digitsAtLeast) {
        for (var match = pattern.matcher(found.text()); match.find(); ) {
            int start = match.start(group);
            int end = match.end(group);
            boolean isUsable = isLongEnough(match.group(group), digitsAtLeast)
                    && !found.isTaken(start, end)
                    && !Cues.isOfAThing(found.text(), match.start())
                    && !Cues.isMeasured(found.text(), end);
            if (isUsable) {
                found.add(
                        start,
                        end,
                        kind(pattern, found.text().substring(match.start(), start)),
                        pattern != OF_ANY_SORT);
            }
        }
    }

    private static Kind kind(Pattern pattern, String cue) {
        if (pattern == OF_A_STATE) {
            return Kind.NATIONAL_NUMBER;
        }
        if (pattern == OF_A_REGISTER) {
            return Kind.REGISTER_NUMBER;
        }
        return INSURANCE.matcher(cue).find() ? Kind.POLICY_NUMBER : Kind.RECORD_NUMBER;
    }

    /** Four digits, or two among capital letters: "Q7ZK4P". */
    private static boolean isLongEnough(String number, int digitsAtLeast) {
        long digits = number.chars().filter(Character::isDigit).count();
        long capitals = number.chars().filter(Character::isUpperCase).count();
        return digits >= digitsAtLeast || (digits >= 2 && digits + capitals >= 6);
    }
}
