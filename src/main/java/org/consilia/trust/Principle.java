package org.consilia.trust;

import java.util.List;
import java.util.Locale;
import org.consilia.web.Icon;

/**
 * One of the eight principles of good health pages, and what this software found on one page.
 *
 * @param detail the key of a sentence that says what was looked at, or what is missing
 * @param arguments what the sentence names
 */
public record Principle(Name name, Result result, String detail, List<Object> arguments) {

    /** The principles in their order. */
    public enum Name {
        AUTHORITY,
        COMPLEMENTARITY,
        CONFIDENTIALITY,
        ATTRIBUTION,
        JUSTIFIABILITY,
        TRANSPARENCY,
        DISCLOSURE,
        ADVERTISING;

        /** The key of the principle in words. */
        public String key() {
            return "trust.principle." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a check found, if there is one. */
    public enum Result {
        PASS,
        FAIL,
        NOT_CHECKED
    }

    /** Its number among the eight, from 1. */
    public int number() {
        return name.ordinal() + 1;
    }

    /** The key of the result in words. */
    public String resultKey() {
        return "trust.result." + tone();
    }

    /** The result as the style sheet names it. */
    public String tone() {
        return switch (result) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case NOT_CHECKED -> "unchecked";
        };
    }

    public Icon icon() {
        return switch (result) {
            case PASS -> Icon.PASS;
            case FAIL -> Icon.FAIL;
            case NOT_CHECKED -> Icon.NOT_CHECKED;
        };
    }
}
