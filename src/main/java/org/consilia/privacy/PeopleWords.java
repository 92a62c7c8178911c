package org.consilia.privacy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which people are introduced, and those after which a name belongs to something else. */
final class PeopleWords {

    private static final Map<String, Set<String>> WORDS = Lists.readSections("people-words");

    static final Set<String> TITLES = words("titles");

    static final Set<String> WEAK_TITLES = words("weak-titles");

    static final Set<String> RELATIONS = words("relations");

    static final Set<String> OWNERS = words("owners");

    static final Set<String> GREETINGS = words("greetings");

    static final Set<String> PARTICLES = words("particles");

    static final Set<String> AFTER_A_NAME = words("after-a-name");

    static final Set<String> PLACES = words("places");

    static final Set<String> BEFORE_A_PLACE = words("before-a-place");

    static final Set<String> THINGS = words("things");

    static final Set<String> FRAME = words("frame");

    static final Set<String> VERBS = words("verbs");

    static final Set<String> ONLY_PEOPLE_DO = words("only-people-do");

    static final Set<String> DONE_TO_PEOPLE = words("done-to-people");

    static final Set<String> ONLY_PEOPLE_HAVE = words("only-people-have");

    static final Set<String> MONTHS = words("months");

    static final Set<String> PART_OF_SELF = words("part-of-self");

    /** How the words of medicine end that no list of names holds. */
    static final Pattern MEDICAL = Pattern.compile(
            "(?:omas?|itis|osis|a?emia|pathy|plasia|trophy|algia|ectomy|oscopy|otomy|gram|graphy|phobia|mab|nib|pril|sartan|statin|azole|cillin|mycin|cycline|olol"
                    + "|idine|amine|azine|oxacin|prazole|parin|tide|gliptin|flozin|zepam|zolam|barbital|caine|sone|solone|asis|esis|rrhea|rrhoea|oxide|acid|ulin|estrel|phylline|triptan|dronate|fenac|profen|vir|setron|lukast)$");

    /** Before the place where a name begins: what follows is one. */
    static final Pattern SURE_CUE = Cues.words(
            "(?:he|she|who|son|daughter|boy|girl|husband|wife|man|woman|nurse|baby|brother|sister|friend|child|partner|doctor|one) (?:is|was) called|(?:wife|husband|mother|father|mum|mom|dad|son|daughter|brother|sister|parents?|widow|friend) of|(?:named|called|christened) (?:him|her|them|our \\p{L}+)|my name is|my name's|my name|name is|names is|full name|maiden name(?: is| was)?|surname(?: is)?|first name(?: is)?|last name(?: is)?"
                    + "|middle name(?: is)?|nickname(?: is)?|patient name|patient's name|name of (?:the )?patient|account name|name on (?:the )?(?:card|account|record)|nama saya|nama|je m'appelle|me llamo|mi nombre es|je suis|saya|soy|mein name ist|ich hei(?:ss|ß)e"
                    + "|mi chiamo|meu nome é|jag heter|jeg heter|nazywam się|mam na imię|benim adım|меня зовут|call me|calls me|named|name|next of kin|contact person|attn|attention|c/o|goes by|known as|i go by|signed by|sent by|asked by|written by|posted by"
                    + "|referred by|operated (?:on )?by|seen by|prescribed by|treated by");

    static final Pattern WEAK_CUE = Cues.words(
            "i am|i'm|im|i m|this is|it's|its|it is|called|is called|was called|saw|see|seeing|met|told|asked|ask|asking|tell|speak to|spoke to|spoke with|talk to|talked to|contact|email|follow up with|appointment with"
                    + "|under the care of|under|by|with|consulted|consulting|visited|sees|for|user:|patient:?|says|named after|reply to|thanks to|on behalf of|from:");

    /** After these even two words that nobody knows are a name, if both have a capital letter. */
    static final Pattern PERSON_CUE = Cues.words(
            "called|follow up with|followed up with|appointment with|saw|spoke to|spoke with|speak to|speak with|talk to|talked to|contact|seeing|met|told|asked|under the care of|consulted|visited|email|named after|i am|i'm|this is|reply to|on behalf of|patient:?|from:");

    private PeopleWords() {}

    private static Set<String> words(String list) {
        return Objects.requireNonNull(WORDS.get(list), list);
    }
}
