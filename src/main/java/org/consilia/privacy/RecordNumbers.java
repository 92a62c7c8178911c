package org.consilia.privacy;

import java.util.regex.Pattern;

/**
 * Numbers that a hospital, an insurer or a shop gave to one person. They have no look of their own, so the words before
 * them must say what they are: "MRN", "policy no.", "my booking reference is".
 */
final class RecordNumbers implements Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** At least one digit, in groups; that there are enough of them is looked at later. */
    private static final String NUMBER =
            "((?-i:[A-Z]{1,4} )?(?:[A-Z]{1,6}[-/]?){0,2}\\d[\\dA-Z]{0,19}(?:[-/. ](?=[A-Z]{0,3}\\d)[\\dA-Z]{1,20}){0,5})(?![\\p{L}\\d])";

    private static final String SAYS =
            "(?:\\s{0,2}(?:[:=#-]|is|was|being|ends? (?:in|with)|ending(?: in)?)){0,2}\\s{0,2}#?\\s?";

    private static final String NUMBER_WORD =
            " ?(?:numbers?|numb|nos?\\.?|nr\\.?|num\\.?|id|i\\.d\\.|ids|#|code|reference|ref\\.?|ref (?:no|number)|card)";

    /** These name a number by themselves. */
    private static final Pattern ALONE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:mrn|m\\.r\\.n\\.|urn|uhid|umrn|hrn|ur number|medical record|patient id|patient no|hosp(?:ital)? no|nhi|ihi|ehr id|crn|pnr|passport|driver'?s? licen[cs]e|driving licen[cs]e)"
                    + "(?:" + NUMBER_WORD + ")?" + SAYS + NUMBER,
            FLAGS);

    /** These must be followed by "number", "no.", "ref", "#" and the like, or by a colon. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}\\d])(medical|hospital|patient|clinic|case|chart|file|health|record|admission|visit|encounter|episode|accession|specimen|sample|lab"
                    + "|referral|appointment|appt|policy|member(?:ship)?|subscriber|insurance|insurer|plan|group|claim|pre-?auth(?:ori[sz]ation)?|booking|reservation|confirmation"
                    + "|order|invoice|receipt|bill|transaction|account|acct|a/c|customer|client|user|passport|visa|driver'?s? licen[cs]e|driving licen[cs]e|licen[cs]e|dl|student|employee"
                    + "|staff|personnel|army|service|veteran|badge|certificate|registration|registry|identity|identification|identity card|tracking|ticket|reference|ref|serial|device|id|ic"
                    + "|health card|medicaid|medicare|bsb|sort code|routing|swift|tax|vin|bupa|aia|prudential|aetna|cigna|axa|ohip|medishield|medisave|beneficiary|prescription|rx|study|subject|participant)"
                    + "(?:(?:" + NUMBER_WORD + ")(?: (?:for|with|at|from) (?:\\p{L}+ ?){1,3})?" + SAYS
                    + "|(?<=policy|booking|reservation|confirmation|reference|ref|account|acct|a/c|passport|licen[cs]e|claim|invoice|order|receipt|ticket|tracking|membership|member|id|hospital|file|chart|record)(?: (?:is|was))? ?[:#] ?)"
                    + NUMBER,
            FLAGS);

    /** The number first: "H1234567 is my hospital number". */
    private static final Pattern BACKWARDS = Pattern.compile(
            "(?<![\\p{L}\\d])((?:[A-Z]{1,4}-?)?\\d[\\dA-Z-]{3,19}) (?:is|was) (?:my|his|her|the|our) (?:mrn|id|reference|ref|(?!phone|mobile|cell|contact|whatsapp|home|work|tel)\\p{L}+ (?:\\p{L}+ )?(?:number|id|reference|ref|no))(?!\\p{L})",
            FLAGS);

    private static final Pattern WITH_ITS_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])(?:MRN|URN|UHID|UMRN|HRN|NHI|PAT|POL)[-_#/]?\\d{4,14}[A-Z]?(?![\\p{L}\\d])", FLAGS);

    private static final Pattern INSURANCE = Cues.words(
            "policy|member\\w*|subscriber|insur\\w*|plan|group|claim|booking|reservation|confirmation|order|invoice|receipt|ticket|account|acct|appointment");

    private static final Pattern PLATE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:number|licen[cs]e) plate|car reg(?:istration)?|vehicle(?: reg(?:istration)?| number)?|car plate|plate no)"
                    + "(?: number| no\\.?)?" + SAYS
                    + "([A-Z]{1,3} ?\\d{1,4} ?[A-Z]{0,3}|\\d{1,4} ?[A-Z]{2,3})(?![\\p{L}\\d])",
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
        numbers(found, ALONE, 1, 4);
        numbers(found, NAMED, 2, 4);
        numbers(found, BACKWARDS, 1, 4);
        for (var match = PLATE.matcher(found.text()); match.find(); ) {
            found.add(match.start(1), match.end(1), Kind.PLATE, true);
        }
        for (var match = SECRET.matcher(found.text()); match.find(); ) {
            found.add(match.start(1), match.end(1), Kind.CARD, false);
        }
    }

    private static void numbers(Found found, Pattern pattern, int group, int digitsAtLeast) {
        for (var match = pattern.matcher(found.text()); match.find(); ) {
            int start = match.start(group);
            int end = match.end(group);
            long digits = match.group(group).chars().filter(Character::isDigit).count();
            boolean isUsable = digits >= digitsAtLeast
                    && !found.isTaken(start, end)
                    && !Cues.isOfAThing(found.text(), match.start())
                    && !Cues.isMeasured(found.text(), end);
            if (isUsable) {
                boolean isInsurance = INSURANCE
                        .matcher(found.text())
                        .region(match.start(), start)
                        .useTransparentBounds(true)
                        .find();
                found.add(start, end, isInsurance ? Kind.POLICY_NUMBER : Kind.RECORD_NUMBER, true);
            }
        }
    }
}
