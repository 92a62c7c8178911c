package org.consilia.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

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
}
