package org.consilia.privacy;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far an address reaches beyond the part by which it was known. To the right go flats, towns and postcodes; to the
 * left whatever stands before commas and holds a number or a word for a building ("Lot 1234, Kampung Baru, 81300
 * Skudai"). A small word that belongs to no street ends it.
 */
final class AddressReach {

    /** Nobody's address has more parts. */
    private static final int MOST_PARTS = 6;

    /** In characters: the longest part that is looked at. */
    private static final int LONGEST_PART = 60;

    private static final Pattern RIGHT = Pattern.compile(
            "(?:(?:,\\s{0,4}| - ?| )(?:#\\d{1,3}-\\d{1,4}[A-Z]?|(?i:flat|unit|apt\\.?|suite|level|floor|tower|block|blk|room|sector|phase|stage|wing) ?#?[A-Z]?\\d{1,5}(?:-?[A-Z])?(?!\\p{L})|\\d{1,2}[ºª°] ?[A-Z]?(?![\\p{L}\\d]))"
                    + "(?: \\p{Lu}[\\p{L}'.-]{1,24}){0,4}+"
                    + "|,\\s{0,4}(?!(?:I|My|He|She|We|It|The|And|But|Is|Can|Please|Thanks|Should|Phone|Tel|Email|Call|Mobile|DOB)(?!\\p{L}))"
                    + "(?:\\d{4,6} )?\\p{Lu}[\\p{L}'.-]{1,24}(?: (?:\\p{Lu}[\\p{L}'.-]{0,24}|de|la|of|upon|on|the|am)){0,3}+(?: -? ?\\d{1,6}(?![\\d.,/]\\d))?(?: - [A-Z]{2})?(?=[\\s,.;)]|$)"
                    + "|(?:,\\s{0,4}| - ?| )(?:Singapore |S ?\\(?)?\\d{5,6}\\)?(?![\\d\\p{L}.,/-])"
                    + "|(?<=\\d{4})(?<!(?:19|20)\\d{2}) (?!(?:I|My|He|She|We|It|The|And|But|Is|Can|Please|Thanks|Should|Phone|Tel|Email|Call|Mobile|DOB|Units?|IU)(?!\\p{L}))\\p{Lu}\\p{Ll}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?(?=[\\s,.;)]|$)"
                    + "| (?i:street|road|lane|avenue|drive|close|crescent|terrace|court|place|park|gardens?|estate|heights|villas|rise|grove|way)(?!\\p{L}))");

    /** "Dublin 1", where nothing goes on. */
    private static final Pattern DISTRICT = Pattern.compile("(?<=, \\p{Lu}\\p{Ll}{3,14}) \\d{1,2}(?=[.,;)\\n]|$)");

    /** "Unit 5/22": the word before a number that was taken for a house's. */
    private static final Pattern UNIT_WORD =
            Pattern.compile("(?<!\\p{L})(?i:unit|flat|apartment|apt\\.?|suite|shop|villa|lot) ?$");

    private static final Set<String> SMALL_WORDS = Set.of(
            "de", "la", "le", "les", "des", "du", "da", "do", "del", "della", "di", "of", "the", "and", "bis", "ter",
            "rue", "avenue", "via", "calle", "van", "der", "den", "no", "no.", "flat", "unit", "block", "blk", "room",
            "floor", "street", "road", "lane", "lot", "plot", "ul.", "upon", "on", "jalan", "lorong", "kampung");

    private static final Pattern WORD_OF_AN_ADDRESS = Pattern.compile(
            "\\p{Lu}[\\p{L}\\d'’./-]{0,24}|#?\\d[\\dA-Za-z/#-]{0,9}[ªº]?|[A-Z]{1,3}-?\\d{1,4}[A-Z]?|[Hh]\\.?[Nn]o\\.?");

    private static final Pattern TITLE = Pattern.compile(
            "(?:Dr|Mr|Mrs|Ms|Prof|I|My|He|She|We|It|Is|Hi|Hello|Dear|Thanks|Address|Deliver|Send|Name|DOB|Born|Since|Day)\\.?");

    /** A number or a word by which a part is known to be of an address. */
    private static final Pattern TELLING = Pattern.compile(
            "\\d|(?:^| )(?i:c/o|house|apartments?|apts?|tower|court|block|building|bldg|villas?|mansions?|residency|enclave|cottages?|rectory|vicarage|farm|lodge|street|road|rd|lane|avenue|ave|nagar|colony|layout|lot|plot|door|room|wing|phase|sector|society|estate|plaza|complex|kampung|taman|jalan|manor|mill|barn|hall|flats?)(?=[ ,]|$)");

    private AddressReach() {}

    static int right(String text, int end) {
        var district = DISTRICT.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (district.lookingAt()) {
            return district.end();
        }
        var match = RIGHT.matcher(text);
        int at = end;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            if (!match.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
                return at;
            }
            at = match.end();
        }
        return at;
    }

    /** Where the address begins, if parts before it belong to it. */
    static int left(String text, int start) {
        var unit = UNIT_WORD.matcher(text).region(Math.max(0, start - 12), start);
        int begin = unit.find() ? unit.start() : start;
        int at = begin;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            int from = partBefore(text, at);
            if (from == at) {
                return begin;
            }
            if (TELLING.matcher(text.substring(from, at)).find()) {
                begin = from;
            }
            if (!isAfterComma(text, from)) {
                return begin;
            }
            at = from;
        }
        return begin;
    }

    private static boolean isAfterComma(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && text.charAt(before) == ',';
    }

    /** The beginning of the words of an address that end, with or without a comma, here. */
    private static int partBefore(String text, int end) {
        int begin = end;
        int at = end;
        while (at > 0 && end - at < LONGEST_PART) {
            int last = at;
            while (last > 0 && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\n')) {
                last--;
            }
            if (last > 0 && (text.charAt(last - 1) == ',' || text.charAt(last - 1) == '-' && last < at)) {
                if (begin < end) {
                    return begin;
                }
                last--;
                while (last > 0 && text.charAt(last - 1) == ' ') {
                    last--;
                }
            }
            int first = last;
            while (first > 0
                    && last - first < LONGEST_PART
                    && !Character.isWhitespace(text.charAt(first - 1))
                    && text.charAt(first - 1) != ',') {
                first--;
            }
            var word = text.substring(first, last);
            boolean belongs = !TITLE.matcher(word).matches()
                    && (SMALL_WORDS.contains(word)
                            || WORD_OF_AN_ADDRESS.matcher(word).matches());
            if (!belongs) {
                return begin;
            }
            begin = first;
            at = first;
        }
        return begin;
    }
}
