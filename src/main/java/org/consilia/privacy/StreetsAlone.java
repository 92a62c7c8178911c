package org.consilia.privacy;

import java.util.regex.Pattern;

/**
 * "I live alone in a flat on Acacia Avenue": a street without a number, where somebody says that they live there. With
 * one sign only it is never sure. Names in small letters are left alone, as "a busy road" is.
 */
final class StreetsAlone implements Finder {

    private static final String SOMEBODY_LIVES =
            "(?i:liv(?:e|es|ing)|lived|stay(?:s|ing)?|resid(?:e|es|ing)|home is|house is|flat is|address is|moved|I am|I'm|we are|we're)";

    /** With whom, and in what. */
    private static final String HOW = "(?i: (?:alone|now|currently|together|by (?:my|her|him)self"
            + "|with (?:my|our|his|her|their) [a-z]{2,12}"
            + "|(?:in|at) (?:an?|my|our|his|her|their|the) (?:[a-z]{2,12} ){0,2}(?:flat|house|apartment|bungalow|room|studio|basement|home)))";

    private static final String WHERE = "(?i:on|in|at|to|off|along|just off|at the (?:end|top|bottom|corner) of)";

    /** "Dr" before a capital is a doctor of the next sentence. */
    private static final String KIND =
            "(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Crescent|Drive|Dr(?!\\.? \\p{Lu})|Terrace|Mews|Gardens|Grove|Boulevard|Blvd|Parade|Square|Walk|Way|Row|Court|Place|Nagar"
                    + "|Cottages?|House|Farm|Lodge|Rectory|Vicarage|Villas?|Mansions?|Manor|street|road|lane|avenue|crescent|boulevard)(?!\\p{L})";

    private static final String OF_A_CLINIC =
            " (?i:hospital|clinic|surgery|medical|health|centre|center|school|university|station|practice)";

    private static final Pattern STREET = Pattern.compile(SOMEBODY_LIVES + HOW + "{0,2} " + WHERE
            + " ((?:\\p{Lu}[\\p{L}'-]{1,24} ){1,3}" + KIND + "(?!" + OF_A_CLINIC + ")"
            + "(?:,? (?i:number|no\\.?|nr\\.?) ?\\d{1,4}[A-Za-z]?)?|Jalan(?: \\p{Lu}[\\p{L}'-]{1,24}){1,3})");

    @Override
    public void look(Found found) {
        var text = found.text();
        for (var match = STREET.matcher(text); match.find(); ) {
            found.add(match.start(1), AddressReach.right(text, match.end(1)), Kind.ADDRESS, false);
        }
    }
}
