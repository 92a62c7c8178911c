package org.consilia.privacy;

import java.util.regex.Pattern;

/** Looks at the words just before or after a place, where people say what a number is. */
final class Cues {

    /** Numbers that belong to a thing or a paper, never to a person. */
    private static final Pattern OF_A_THING =
            words("lot|batch|icd|icd-?10|icd-?9|snomed|cpt|isbn|issn|doi|pmid|pmc|pmcid|model|version"
                    + "|nct|isrctn|chembl|cas|ndc|din|pzn|atc|barcode|upc|ean|expir\\w*");

    /** What makes a number a measurement. */
    private static final Pattern UNIT = Pattern.compile(
            "\\s?(?:mg|mcg|ug|µg|μg|g|kg|ml|mls|l|dl|cl|iu|units?|u/l|mmol|µmol|umol|nmol|pmol|mmhg|bpm|cm|mm|km|ng|pg|meq"
                    + "|%|x ?10|cells?|copies|kcal|calories|cal|steps|weeks?|days?|months?|years?|hours?|hrs?|mins?|minutes"
                    + "|tablets?|tabs?|capsules?|puffs?|drops?|times|per|/\\s?(?:ml|ul|µl|l|mm|day|week|hour))(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private Cues() {}

    static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Stands one of the words so shortly before, in the same sentence? */
    static boolean before(String text, int start, int reach, Pattern words) {
        int from = Math.max(0, start - reach);
        for (int i = start - 2; i >= from; i--) {
            char c = text.charAt(i);
            boolean ends = (c == '.' || c == '?' || c == '!' || c == ';') && Character.isWhitespace(text.charAt(i + 1));
            if (ends && !isAbbreviation(text, i)) {
                from = i + 1;
            }
        }
        return words.matcher(text)
                .region(from, start)
                .useTransparentBounds(true)
                .find();
    }

    static boolean after(String text, int end, int reach, Pattern words) {
        int to = Math.min(text.length(), end + reach);
        return words.matcher(text).region(end, to).useTransparentBounds(true).lookingAt();
    }

    static boolean isOfAThing(String text, int start) {
        return before(text, start, 30, OF_A_THING);
    }

    static boolean isMeasured(String text, int end) {
        return UNIT.matcher(text).region(end, text.length()).lookingAt();
    }

    /** "No. 12", "D.O.B. 3/4/80", "tel. 0207": a full stop after few letters ends no sentence. */
    private static boolean isAbbreviation(String text, int stop) {
        int letters = 0;
        while (stop - letters - 1 >= 0 && Character.isLetter(text.charAt(stop - letters - 1)) && letters < 4) {
            letters++;
        }
        return text.charAt(stop) == '.' && letters > 0 && letters < 4;
    }
}
