package org.consilia.triage;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The emergency gate: reads a text and says how soon the person needs help, and which words say so. */
@Component
public class Triage {

    private static final List<String> FIRST_PHRASES =
            List.of("chest pain", "can't breathe", "unconscious", "kill myself", "not breathing");

    /** What the words say. {@link Urgency.NonUrgent} only means that no red flag was found. */
    public Urgency assess(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        for (var phrase : FIRST_PHRASES) {
            if (words.contains(phrase)) {
                return new Urgency.Emergency(RedFlag.OTHER, phrase);
            }
        }
        return new Urgency.NonUrgent();
    }

    /** The version of the rules, to be kept with every question that they judged. */
    public String version() {
        return "0";
    }
}
