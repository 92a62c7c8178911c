package org.consilia.moderation;

import java.util.Locale;

/** Why screening holds a question. */
public enum Suspicion {
    OTHERS_DATA,
    ADVERTISING,
    REPEATED,
    ABUSE,
    NONSENSE;

    /** The key of its name in words. */
    public String key() {
        return "moderation.suspicion." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
