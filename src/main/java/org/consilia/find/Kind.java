package org.consilia.find;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of thing a question asks for.
 *
 * <p>Each kind knows two things that teach {@link KindsOfQuestion}: what MedQuAD calls it, and how a human's one-line
 * summary of a message says it. Where several are said the first here is meant most: "What are the treatments for …"
 * also begins like a question for information.
 */
enum Kind {
    SIDE_EFFECT("side effect|adverse", "side effects", "severe reaction", "emergency or overdose"),
    INTERACTION(
            "interact|taken? with|together|combin",
            "interactions with medications",
            "interactions with herbs and supplements",
            "interactions with foods",
            "dietary"),
    INHERITANCE("inherit|hereditary|genetic test|passed|carrier", "inheritance"),
    PREVENTION("prevent|avoid|vaccin", "prevention", "why get vaccinated"),
    TEST("diagnos|test(s|ing)?\\b|detect|screen", "exams and tests"),
    TREATMENT(
            "treat|cure|therap|medication for|remed|surgery|get rid|help with|medicines? (are|for)",
            "treatment",
            "considerations",
            "how effective is it"),
    CAUSE(
            "^what (can |could )?causes?|^what are the causes|why (do|does|is|are)|what makes",
            "causes",
            "genetic changes"),
    SYMPTOM("symptom|signs? of", "symptoms", "stages"),
    OUTLOOK("prognosis|life expectancy|outlook|survival|how long (do|does|can|will)|recover|success rate", "outlook"),
    RISK("risk|susceptib|how (common|many)|chance|contagious|transmi", "susceptibility", "frequency"),
    RESEARCH("research|trial|stud(y|ies)", "research"),
    USAGE(
            "dos(e|age)|how (should|to|do).*(use|take)|usage|ingredients",
            "usage",
            "dose",
            "forget a dose",
            "storage and disposal"),
    HELP(
            "doctor|physician|specialist|hospital|where can i (get|find) (a|help|support)|facilit|financial|afford",
            "support groups"),
    INFORMATION(
            "information|what is\\b|what are\\b",
            "information",
            "other information",
            "how can i learn more",
            "how does it work"),
    WHEN_TO_GO("(?!)", "when to contact a medical professional"),
    COMPLICATION("(?!)", "complications"),
    SAFETY("(?!)", "precautions", "important warning", "contraindication"),
    INDICATION("(?!)", "indication"),
    BRAND("(?!)", "brand names", "brand names of combination products");

    private static final List<Kind> ALL = List.of(values());

    private final Pattern said;
    private final List<String> namedByMedquad;

    Kind(String said, String... namedByMedquad) {
        this.said = Pattern.compile(said);
        this.namedByMedquad = List.of(namedByMedquad);
    }

    static List<Kind> all() {
        return ALL;
    }

    static Optional<Kind> namedByMedquad(String type) {
        return ALL.stream().filter(kind -> kind.namedByMedquad.contains(type)).findFirst();
    }

    /** What a summary asks for, several kinds when it says "and"; a mere "what are the …" only when it says no other. */
    static Set<Kind> askedIn(String summary) {
        var lower = summary.toLowerCase(Locale.ROOT);
        var asked = EnumSet.noneOf(Kind.class);
        Arrays.stream(values()).filter(kind -> kind.said.matcher(lower).find()).forEach(asked::add);
        if (asked.size() > 1 && !lower.startsWith("what is") && !lower.contains("find information")) {
            asked.remove(INFORMATION);
        }
        return asked;
    }
}
