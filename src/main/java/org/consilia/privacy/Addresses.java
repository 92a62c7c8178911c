package org.consilia.privacy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where somebody lives: a house and its street, with flat, town and postcode as far as they are told. A town or country
 * alone is no address ("is there malaria in Goa?").
 *
 * <p>An address begins in one of five ways: a flat or block, a number before a street's name, a street's name before a
 * number, a post-office box, or a corner of two streets. From there it goes on over commas and lines as long as what
 * follows looks like a further part. Beside words like "I live at" less is needed.
 */
final class Addresses implements Finder {

    private static final int FLAGS = Pattern.UNICODE_CASE;

    /** Any case where the cue says that an address follows. */
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String KINDS_OF_STREET =
            "street|strt|str|st|roads?|rd|lane|ln|avenue|avenida|ave|av|drive|drv|dr|close|crescent|cres|cresent|way|court|ct|place|pl|terrace|terr|boulevard|blvd"
                    + "|walk|grove|hill|gardens?|gdns|square|sq|row|mews|parade|highway|hwy|quay|view|rise|heights|link|circle|cir|circuit|loop|trail|alley|green|vale|nagar|marg|colony"
                    + "|estate|park|parkway|pkwy|pike|expressway|turnpike|path|passage|yard|gate|wharf|bend|ridge|plaza|plain|ford|forge|fork|route|rue|courts|junction|point|crossing|meadows?|fields?|layout|enclave|residency|residences?|towers?|apartments?|condo(?:minium)?|house|villas?|mansions?|lodge|cottage|farm"
                    + "|ville|union|camp|coves?|shoals?|spurs?|springs?|islands?|isle|manors?|village|orchard|track|overpass|underpass|burg|cape|club|common|corner|course|dale|dam|divide|falls|ferry|flats?|forest|freeway|glens?|harbor|haven|hollow|inlet|key|knolls?|lakes?|landing|light|loaf|locks?|mall|mills?|mission|motorway|mount|mountains?|neck|oval|pass|pines?|port|prairie|radial|ramp|ranch|rapids?|rest|river|shores?|skyway|stravenue|stream|summit|throughway|trace|trafficway|tunnel|unions?|valley|viaduct|vista|walks?|wall|well|wells";

    private static final String KIND_OF_STREET = "(?i:" + KINDS_OF_STREET + ")";

    /** Without any of these words there is no street to look for. */
    private static final Set<String> STREETS = Stream.of(KINDS_OF_STREET
                    .replaceAll("\\(\\?:minium\\)\\?", "")
                    .replaceAll("(\\p{L}+)s\\?", "$1|$1s")
                    .split("\\|", -1))
            .collect(Collectors.toUnmodifiableSet());

    /** Streets that begin with their kind, as in Malay, Spanish, French, Italian, Portuguese and Polish. */
    private static final String STREET_FIRST =
            "(?:Jalan|Jln\\.?|JALAN|Lorong|Lor\\.?|Persiaran|Lebuh|Lebuhraya|Taman|Kampung|Kg\\.?|Lengkok|Solok|Tingkat|Bukit|Medan"
                    + "|Rue|rue|Avenue|Boulevard|Place|Chemin|All\u00e9e|Via|Viale|Piazza|Corso|Calle|C/|Avenida|Avda\\.?|Av\\.?|Paseo|Plaza|Carrera|Cra\\.?|Rua|R\\.|Travessa|Pra\u00e7a|ul\\.|Ul\\.|ulica|os\\.|place d[eu]|allée d[eu]s?|chemin d[eu]s?|boulevard d[eu]s?|quai d[eu]s?|impasse d[eu]s?|calle de|plaza de|Strada|Str\\.|Cal\u00e7ada)";

    /** German, Nordic, Dutch, Baltic and Greek streets wear their kind at the end of the word. */
    private static final String STREET_IN_ONE =
            "[\\p{L}'.-]{2,30}(?:stra(?:ss|\u00df)e|str\\.|strasse|straat|laan|weg|gasse|platz|allee|damm|ufer|gatan|gata|gade|vej|vegen|veien|v\u00e4gen|v\u00e4g|stien|stigen|plads|katu|kuja|polku|stra\u00e6ti|str\u00e6ti|braut|vegur|byggd|br\u00fccke|dijk|plein|gracht|kade|singel|utca|t\u00e9r|allika)";

    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}'.-]{0,24}|of|the|de|la|le|del|da|do|dos|du|des|und|van|den|der|bin|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|&)";

    private static final String NUMBER =
            "(?:(?:[Nn]o\\.?|#|House|house) ?)?\\d{1,5}(?: ?[A-Za-z](?![\\p{L}]))?(?: ?[-/] ?\\d{1,5}[A-Za-z]?){0,3}";

    private static final String UNIT =
            "(?:(?i:flat|unit|apartment|apt\\.?|suite|ste\\.?|room|rm|blk|block|level|lvl|floor|lot|plot|door|h\\.? ?no\\.?|house no\\.?|villa|tower|bldg|building|shop|studio|penthouse|basement|annex|c/o|apto|lgh|piso|étage|top|wohnung|appt|bât|esc)(?:[ .:]{1,3}#?|#?(?=\\d))(?:\\d[\\dA-Za-z/-]{0,7}|[A-Z]\\d{0,4}(?![a-z]))"
                    + "|#?[B]?\\d{1,3}-\\d{1,4}[A-Z]?(?=[ ,])|(?:Ground|First|Second|Third|Top|\\d{1,2}(?:st|nd|rd|th)) [Ff]loor)";

    private static final String UK_POSTCODE =
            "(?:(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\\d[\\dA-Z]? ?\\d[ABD-HJLNP-UW-Z]{2})";

    private static final String POSTCODE = "(?:" + UK_POSTCODE
            + "|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|(?:S ?\\(?)\\d{6}\\)?|\\d{5}-\\d{3,4}|\\d{4,7}|\\d{3} \\d{2,3}|\\d{4} ?[A-Z]{2}|\\d{2}-\\d{3}|[A-Z]{1,2}-\\d{4,5})";

    private static final String GAP = "(?:,? {0,4}\\n? {0,8}|, ?| - )";

    /** A town, a region, a country, a flat told last, a postcode: what may follow a street. */
    private static final String TAIL = "(?:(?:(?:,\\s{0,10}|\\s{0,4}\\n\\s{0,10}| - | |\\. (?=Apt|Suite|Flat|Unit))(?:"
            + UNIT + "|#\\d{1,3}-\\d{1,4}|" + POSTCODE + "(?![\\p{L}\\d])(?! ?(?i:mg|ml|mcg|g|kg)\\b)"
            + "|[A-Z]{2,3}(?= +\\d{4,6})|(?:\\p{Lu}[\\p{L}'.()-]{1,24})(?: (?:\\p{Lu}[\\p{L}'.()-]{1,24}|de|la|of|upon|on|le|the|der|am|el|del|sub|nad|(?<=[ ,\\n])and)(?![\\p{L}])){0,3})){0,8})";

    /** Sentences mostly go on in small letters; a capital after a space, without comma, is a town only after a comma or before a postcode. */
    private static final String STRICT_TAIL = "(?:(?:,? {0,3}\\n? {0,10}(?:" + UNIT + "|#\\d{1,3}-\\d{1,4})){0,2}"
            + "(?:(?:,\\s{0,10}|\\s{0,3}\\n\\s{0,10},?\\s{0,3})(?!(?:I|My|He|She|We|It|The|And|But|Is|Can|Please|Thanks|Should|Phone|Tel|Email|Call|Mobile)\\b)\\p{Lu}[\\p{L}'.-]{1,24}(?: (?!(?:I|My|He|She|We|It)\\b)\\p{Lu}[\\p{L}'-]{1,24}){0,3}){0,4}"
            + "(?:(?:,? {0,3}\\n? {0,10})(?:[\\p{L}][\\p{L}'-]{1,24} ){0,3}?(?:[A-Z]{2,3},? )?" + POSTCODE
            + "(?![\\p{L}\\d])(?! ?(?i:mg|ml|mcg|g|kg)\\b)(?:,? {0,3}\\n? {0,10}\\p{Lu}[\\p{L}]{2,24}(?: \\p{Lu}\\p{L}{2,24})?)?)?)";

    private static final Pattern STREET = Pattern.compile(
            "(?<![\\p{L}\\d#./-])(?:" + UNIT + GAP + "){0,4}+" + NUMBER + ",? (?:" + WORD + " ){1,5}?" + KIND_OF_STREET
                    + "(?:\\.|(?![\\p{L}]))(?: (?:North|South|East|West|N|S|E|W|NE|NW|SE|SW|\\d{1,3}[A-Z]?)(?![\\p{L}\\d]))?"
                    + STRICT_TAIL,
            FLAGS);

    private static final Pattern STREET_NUMBER_AFTER = Pattern.compile(
            "(?<![\\p{L}\\d#./-])(?:" + UNIT + GAP + "){0,4}+(?:" + NUMBER + ",? )?(?:" + STREET_FIRST + "(?: " + WORD
                    + "){1,4}(?:,? ?(?:n[\u00ba\u00b0]?|no\\.?)? ?" + NUMBER + ")|" + "(?:\\p{Lu}[\\p{L}'-]{1,20} )?"
                    + STREET_IN_ONE + " " + NUMBER + ")" + STRICT_TAIL,
            FLAGS);

    private static final Pattern NUMBER_STREET_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d#./-])(?:" + UNIT + GAP + "){0,4}+" + NUMBER + ",? " + STREET_FIRST + "(?: (?:" + WORD
                    + "|\\d{1,2}(?:/\\d{1,3}[A-Z]?)?)){1,5}" + STRICT_TAIL,
            FLAGS);

    /** A number, a name with a capital and a flat, in either order, need no word for a street. */
    private static final Pattern WITH_UNIT = Pattern.compile(
            "(?<![\\p{L}\\d#./-])(?:(?:" + UNIT + GAP + "){1,3}+" + NUMBER + ",? (?:" + WORD + " ?){1,4}(?:" + NUMBER
                    + ")?|" + NUMBER + ",? (?:" + WORD + ",? ){1,4}(?:" + NUMBER + "[.,]?)?\\s{0,10}" + UNIT + ")"
                    + STRICT_TAIL,
            FLAGS);

    private static final Pattern BLOCK = Pattern.compile(
            "(?<![\\p{L}\\d#./-])(?:#?\\d{1,3}-\\d{1,4}[A-Z]?,? )?(?i:blk|block|apt blk) ?\\d{1,4}[A-Z]?,? (?:" + WORD
                    + " ?|\\d{1,3} ?){1,6}(?:,? ?#\\d{1,3}-\\d{1,4})?" + STRICT_TAIL,
            FLAGS);

    private static final Pattern BOX = Pattern.compile(
            "(?<![\\p{L}\\d])(?:\\d{1,6} )?(?i:p\\. ?o\\. ?box|po box|p o box|gpo box|locked bag|private bag|psc \\d{1,5},? box|unit \\d{1,5},? box|postfach|apartado)\\.? ?\\d{1,6}(?:-\\d{3,6})?"
                    + TAIL,
            FLAGS);

    private static final Pattern CORNER = Pattern.compile(
            "(?i:(?:the )?corner of) (?:\\p{Lu}[\\p{L}'.-]{0,24} ?|\\d{1,5} ?|(?:de|la|of|the) ){1,6}(?:and|&) (?:\\p{Lu}[\\p{L}'.-]{0,24}|\\d{1,5}|de|la|of|the)(?: (?:\\p{Lu}[\\p{L}'.-]{0,24}|\\d{1,5}|de|la|of|the)){0,5}",
            FLAGS);

    private static final Pattern POSTCODE_ALONE = Pattern.compile(
            "(?<![\\p{L}\\d-])" + UK_POSTCODE
                    + "(?![\\p{L}\\d-])|(?<![\\p{L}\\d])(?:Singapore|SINGAPORE|S'pore|Spore) \\(?\\d{6}\\)?(?!\\d)|(?<![\\p{L}\\d])S\\(\\d{6}\\)");

    private static final Pattern POSTCODE_NAMED = Pattern.compile(
            "(?:post ?codes?|post ?al codes?|zip ?codes?|zip|pin ?code|eircode)(?: is| was|:)? ?([A-Z]?\\d[A-Z\\d]{1,7}(?:[ -][A-Z\\d]{2,4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})(?![\\p{L}\\d])",
            ANY_CASE);

    /** After these words whatever holds a number up to the end of the sentence is an address. */
    private static final Pattern CUE = Pattern.compile(
            "(?<![\\p{L}])(?:(?:liv(?:e|es|ing)|stay(?:s|ing)?|resid(?:e|es|ing)|based|located|lived|house is|home is|flat is|apartment is|clinic is|shop is|restaurant is|office is) (?:currently |now )?(?:at|on|in|@)"
                    + "|(?:the north|the south|the east|the west|another|the other) side of|(?:home |postal |mailing |billing |delivery |shipping |street |residential |my |our |his |her )?address(?: is| was|:| to| -)+|(?:addr|add)(?: is|:)+"
                    + "|(?:send|sent|post|posted|mail|mailed|deliver|delivered|ship|shipped|courier|forward)(?: (?:it|this|that|them|me|the|my|a|an|new|one|results?|letters?|card|kit|tests?|copy|report|medicine|medication|stuff|package|parcel)){0,5} to(?:\\?)?|meet (?:me )?at|drops? (?:you|me|us) off at|to be sent to\\?(?: user:)?)[ :]{1,3}(?:is |it is |at )?",
            ANY_CASE);

    private static final Pattern AFTER_CUE = Pattern.compile(
            "(?:(?:" + UNIT
                    + ",?\\s{1,4}){0,4}(?:(?:no\\.? ?)?\\d{1,6}[a-z]?(?:[-/]\\d{1,5})?,? (?!(?:mg|ml|mins?|minutes|hours?|hrs|miles?|km|years?|weeks?|months?|days?|times|people|of|in|and|or|per|on|at|am|pm|degrees|percent|floors?|kids|other|different|hospital|c)\\b)[\\p{L}][\\p{L}'.-]{1,24}(?: [\\p{L}\\d][\\p{L}\\d'.-]{0,24}){0,5}"
                    + "|(?-i:[\\p{Lu}][\\p{L}'.-]{1,24}(?: (?:[\\p{Lu}][\\p{L}'.-]{1,24}|de|da|do|la|del|of|van)){0,4},? \\d{1,5}[A-Za-z]?(?![\\d/%]))))(?:(?:,\\s{0,10}|\\s{0,3}\\n\\s{0,10})(?!(?:i|my|we|he|she|and|but|can|should|is|it|please|which|where|so|with|thanks|thank)(?!\\p{L}))[\\p{L}\\d#][\\p{L}\\d'.()#-]{0,24}(?: [\\p{L}\\d#][\\p{L}\\d'.()#-]{0,24}){0,3}){0,6}",
            ANY_CASE);

    private static final Pattern GOES_ON = Pattern.compile(
            "(?i) (?:and|but|because|where|which|with|since|for|so|please|thanks|if|when|near|my|i|we|is|are|has|have|next|tomorrow|today|as|on|after|before|until|while|who|the|by) ");

    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?<=\\d|\\p{Ll}{3}|\\)|\\d\\p{Lu}{1,2})(?<!(?i:suite|flat|unit|apt|str|rkp|street))[.?!](?=\\s+\\p{Lu}|\\s*$)");

    /** Words of a street: capitals, and the small words that stand among them in many languages. */
    private static final String STREET_WORDS =
            "(?:(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|DOB|Since|In|On|At|Born|Age|Aged)[a-z]{0,6}\\b)\\p{Lu}[\\p{L}'-]{1,30}\\.?|ulica|ul\\.|plac|pl\\.|aleja|al\\.|osiedle|os\\.|rue|chemin|avenue|boulevard|impasse|via|calle|rua)"
                    + "(?: (?:\\p{Lu}[\\p{L}'.-]{0,30}|utca|út|tér|körút|köz|sor|de|da|do|dos|du|des|del|la|le|der|den|van|of|the|\\d{1,3}[ªº]?)(?!\\p{L})){0,4}";

    private static final String TOWN =
            "(?!(?i:units?|iu|steps|calories|times|tablets?|capsules?|twice|daily|once|per|cells?)\\b)\\p{Lu}\\p{Ll}[\\p{L}'-]{1,24}(?:[ -](?:\\p{Lu}[\\p{L}'.-]{0,24}|de|da|do|la|am|an|der|nad|pod|v|u|i|y|of|on|upon)(?!\\p{L})){0,3}";

    private static final String LINE = "\\s?\\n\\s{0,10},?\\s{0,2}";

    private static final String CODE =
            "(?:[A-Z]{1,2}-)?(?!(?:19|20)\\d{2}\\D)(?:" + POSTCODE + "|\\d{5}-?\\d{3}|\\d{3} \\d{2})(?![\\p{L}\\d])";

    private static final String LONG_CODE =
            "(?:[A-Z]{1,2}-)?(?!\\d{4}\\D)(?:" + POSTCODE + "|\\d{5}-?\\d{3}|\\d{3} \\d{2})(?![\\p{L}\\d])";

    /** Street and number, then town and postcode: whatever the language, little else is written so. */
    private static final Pattern ANYWHERE = Pattern.compile(
            "(?<![\\p{L}\\d#./-])(?:" + UNIT + GAP + "){0,3}+(?:" + NUMBER + "[.,]?\\s" + STREET_WORDS + "(?: " + NUMBER
                    + ")?|"
                    + STREET_WORDS + ",? (?:nº |no\\.? )?" + NUMBER + "[.,]?)"
                    + "(?:" + GAP + "(?:" + UNIT + "|\\p{Lu}\\p{Ll}{2,14} \\d{1,4}))?"
                    + "(?:(?:\\s?,\\s{0,4}|" + LINE + ")" + STREET_WORDS + "){0,2}?"
                    + "(?:" + LINE + "(?:" + CODE + ",? " + TOWN + "|" + TOWN + ",?[ -](?:[A-Z]{2,3},? )?" + CODE + ")"
                    + "|,\\s{0,4}(?:" + LONG_CODE + ",? " + TOWN + "|" + TOWN + ",?[ -](?:[A-Z]{2,3},? )?" + LONG_CODE
                    + "))"
                    + "(?:(?:, ?|" + LINE + ")" + TOWN + "| ?/ ?[A-Z]{2}(?!\\p{L})| ?\\([A-Z]{2}\\))?",
            FLAGS);

    /** A town beside a postcode: an address if a street, a house or a cue stands before it. */
    private static final Pattern TOWN_WITH_POSTCODE =
            Pattern.compile("(?<![\\p{L}\\d])(?:(?:\\d{5,6}|\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4} [A-Z]{2}) " + TOWN
                    + "|\\d{4} " + TOWN + "|\\d{5} [A-Z]{2,4}(?!\\p{L})|" + TOWN
                    + "(?:,? [A-Z]{2,3})?,?(?: - | |-)(?:\\d{5,6}|\\d{3} \\d{3})|\\d{5}-\\d{3})(?![\\d.,/%]\\d|[\\p{L}\\d])|"
                    + "(?:" + UK_POSTCODE
                    + "|[AC-FHKNPRTV-Y]\\d[\\dW] ?[AC-FHKNPRTV-Y\\d]{4}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\d-])");

    /** "Flat 12A, Tower 3, Laguna City": two parts of a building. */
    private static final Pattern UNITS = Pattern.compile(
            "(?<![\\p{L}\\d#./-])(?i:flat|unit|apartment|apt\\.?|room|rm|block|blk|tower|villa|house no\\.?|door)[ .]{0,2}#?(?:\\d{1,5}[A-Z]?|[A-Z]\\d{0,4}),? (?i:flat|unit|block|blk|tower|wing|building|floor|level|phase|sector)[ .]{0,2}#?(?:\\d{1,4}[A-Z]?|[A-Z]\\d{0,3})(?![\\p{L}\\d])");

    /** A street without a number of its own, after a part that has one: "14B Tower 2, Sky Horizon, View Road". */
    private static final Pattern STREET_AFTER_A_HOUSE = Pattern.compile(
            "(?<=, )(?:\\p{Lu}[\\p{L}'.-]{0,24} ){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Crescent|Drive|Terrace|Mews|Gardens|Grove|Boulevard|Blvd|Nagar|Layout|Colony)(?!\\p{L})|(?<=, )Jalan(?: \\p{Lu}[\\p{L}'-]{1,24}| \\d{1,2}(?:/\\d{1,3}[A-Z]?)?){1,3}");

    /** A number with a measure is of no house: "1,000-2,000 IU". */
    private static final Pattern MEASURE =
            Pattern.compile("\\d ?(?:IU|iu|mg|mcg|µg|ml|mL|mmol|mmHg|g|kg|bpm|kcal|units?)(?![\\p{L}\\d])");

    /** Digits, and letters among them, as they stand in postcodes. */
    private static final Pattern OF_A_POSTCODE = Pattern.compile(
            "\\d{4}|\\d{3} \\d{2}|\\d{2}-\\d{3}|[A-Z]\\d[\\dA-Z]? ?\\d[A-Z]|[A-Z]\\d[\\dW] ?[A-Z\\d]{4}");

    /** In characters, from either end of an address to its number or postcode. */
    private static final int LONGEST = 200;

    /** What is not looked for where none of these words stands anywhere: most texts hold no address at all. */
    private static final Map<Pattern, Set<String>> NEEDED = Map.of(
            STREET, STREETS,
            BLOCK, Set.of("blk", "block"),
            BOX, Set.of("box", "bag", "postfach", "apartado"),
            CORNER, Set.of("corner"));

    @Override
    public void look(Found found) {
        var text = found.text();
        if (!found.hasDigits()) {
            return;
        }
        for (var pattern :
                new Pattern[] {STREET, NUMBER_STREET_FIRST, STREET_NUMBER_AFTER, WITH_UNIT, ANYWHERE, BLOCK, BOX, CORNER
                }) {
            if (NEEDED.containsKey(pattern) && !found.hasAnyOf(Objects.requireNonNull(NEEDED.get(pattern)))) {
                continue;
            }
            Consumer<Matcher> add = match -> add(found, match.start(), match.end(), true);
            if (pattern == ANYWHERE) {
                found.eachNear(OF_A_POSTCODE, LONGEST, pattern, add);
            } else {
                found.eachNearDigits(pattern, LONGEST, add);
            }
        }
        for (var match = UNITS.matcher(text); match.find(); ) {
            add(found, match.start(), match.end(), false);
        }
        for (var match = STREET_AFTER_A_HOUSE.matcher(text); match.find(); ) {
            int left = AddressReach.left(text, match.start());
            if (text.substring(left, match.start()).chars().anyMatch(Character::isDigit)) {
                add(found, match.start(), match.end(), false);
            }
        }
        found.eachNear(OF_A_POSTCODE, LONGEST, TOWN_WITH_POSTCODE, match -> {
            if (AddressReach.left(text, match.start()) < match.start() && !Cues.isOfAThing(text, match.start())) {
                add(found, match.start(), match.end(), true);
            }
        });
        found.eachNear(OF_A_POSTCODE, LONGEST, POSTCODE_ALONE, match -> {
            if (!Cues.isOfAThing(text, match.start())) {
                found.add(match.start(), match.end(), Kind.ADDRESS, true);
            }
        });
        for (var match = POSTCODE_NAMED.matcher(text); match.find(); ) {
            found.add(match.start(1), match.end(1), Kind.ADDRESS, true);
        }
        afterCues(found);
    }

    /** With what belongs to it on both sides. */
    private static void add(Found found, int start, int end, boolean isSure) {
        var text = found.text();
        int from = AddressReach.left(text, start);
        int to = trimmed(text, start, AddressReach.right(text, trimmed(text, start, end)));
        if (!MEASURE.matcher(text).region(from, to).useTransparentBounds(true).find()) {
            found.add(from, to, Kind.ADDRESS, isSure);
        }
    }

    private static void afterCues(Found found) {
        var text = found.text();
        var after = AFTER_CUE.matcher(text);
        for (var cue = CUE.matcher(text); cue.find(); ) {
            if (after.region(cue.end(), Math.min(text.length(), cue.end() + 300))
                    .lookingAt()) {
                int end = after.end();
                var goesOn = GOES_ON.matcher(text).region(cue.end(), end);
                if (goesOn.find()) {
                    end = goesOn.start();
                }
                var sentence = SENTENCE_END.matcher(text).region(cue.end(), end).useTransparentBounds(true);
                if (sentence.find()) {
                    end = sentence.start();
                }
                end = trimmed(text, cue.end(), end);
                boolean isShort = text.substring(cue.end(), end).chars().noneMatch(Character::isLetter);
                if (!isShort) {
                    found.add(cue.end(), end, Kind.ADDRESS, false);
                }
            }
        }
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && " ,.\n\r\t?!".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
