package org.consilia.web;

import org.jspecify.annotations.Nullable;

/** The country that a site is for: its name in a sentence, or null where there are several, and the number to call. */
public record Country(@Nullable String name, String emergencyNumber) {

    /** Whether the number is certainly the reader's own. */
    public boolean isOne() {
        return name != null;
    }
}
