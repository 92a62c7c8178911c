package org.consilia.triage;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of emergency that the gate knows. What belongs to each is written in triage/red-flags.txt. */
public enum RedFlag {
    UNRESPONSIVE,
    BREATHING,
    CHEST_PAIN,
    STROKE,
    SEIZURE,
    BLEEDING,
    ALLERGY,
    SEPSIS,
    POISONING,
    SUICIDE,
    PREGNANCY,
    INFANT,
    HEAD_INJURY,
    INJURY,
    BURN,
    CHOKING,
    DROWNING,
    VISION,
    TESTICLE,
    LIMB,
    SPINE,
    ABDOMEN,
    DIABETES,
    COLLAPSE,
    VIOLENCE,
    INFECTION;

    /** The key of its plain name in the message bundle, such as {@code triage.red-flag.chest-pain}. */
    public String messageKey() {
        return "triage.red-flag." + key();
    }

    /** The red flag of a name as the files of rules and situations write it: "chest pain" or "chest-pain". */
    static RedFlag of(String name) {
        var constant = name.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(one -> one.name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no red flag \"" + name + "\""));
    }

    /** Its name outside Java, such as {@code chest-pain}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
