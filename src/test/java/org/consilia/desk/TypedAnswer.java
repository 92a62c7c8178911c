package org.consilia.desk;

import java.util.HashMap;
import java.util.Map;

/** What a browser sends of the answer page: names of fields and what was typed into them. */
final class TypedAnswer {

    static final String REFERENCE = "PMID 12345678 | Of nerves | 2021";

    private TypedAnswer() {}

    static Map<String, String> finished() {
        var typed = typed("It is a nerve.", REFERENCE, 0);
        typed.putAll(section(1, "cause", "A nerve is **pressed**.", "1"));
        typed.putAll(section(2, "when-to-get-help", "If the hand gets weak.", ""));
        return typed;
    }

    static Map<String, String> typed(String summary, String references, int seen) {
        return new HashMap<>(Map.of("summary", summary, "references", references, "seen", String.valueOf(seen)));
    }

    static Map<String, String> section(int place, String kind, String text, String references) {
        return Map.of(
                "claim-" + place + "-kind", kind,
                "claim-" + place + "-heading", "",
                "claim-" + place + "-text", text,
                "claim-" + place + "-references", references);
    }

    static Map<String, String> with(Map<String, String> typed, String field, String value) {
        typed.put(field, value);
        return typed;
    }
}
