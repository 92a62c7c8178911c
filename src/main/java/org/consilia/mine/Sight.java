package org.consilia.mine;

import java.time.Instant;
import java.util.Locale;

/** Somebody saw a question: when, and in which role. */
public record Sight(Instant at, String role) {
    /** The key of the role in words. */
    public String roleKey() {
        return "mine.readers.role." + role.toLowerCase(Locale.ROOT);
    }
}
