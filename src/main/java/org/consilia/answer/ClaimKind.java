package org.consilia.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.consilia.web.Icon;

/** What a section of an answer says. */
public enum ClaimKind {
    CAUSE,
    NEXT_STEP,
    BENEFIT,
    RISK,
    COMPLICATION,
    OUTLOOK,
    WHEN_TO_GET_HELP,
    OWN_DOCTOR,
    /** For imported texts, and what fits nowhere else. */
    TEXT;

    /** Its name in forms, files and style sheets, such as "next-step". */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static ClaimKind ofSlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The key of its heading in words. */
    public String key() {
        return "answer.claim." + slug();
    }

    /** The sign beside its heading. */
    public Icon icon() {
        return switch (this) {
            case CAUSE -> Icon.CAUSE;
            case NEXT_STEP -> Icon.NEXT_STEP;
            case BENEFIT -> Icon.BENEFIT;
            case RISK -> Icon.RISK;
            case COMPLICATION -> Icon.COMPLICATION;
            case OUTLOOK -> Icon.OUTLOOK;
            case WHEN_TO_GET_HELP -> Icon.WHEN_TO_GET_HELP;
            case OWN_DOCTOR -> Icon.ASK_YOUR_DOCTOR;
            case TEXT -> Icon.TEXT;
        };
    }
}
