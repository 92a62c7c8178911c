package org.consilia.moderation;

import java.util.Locale;

/** What an editor must look at twice in an answer, the gravest first. */
public enum RiskSign {
    RED_FLAG(true),
    PREGNANCY(true),
    CHILD(true),
    DOSE(true),
    REPORTED(false),
    UNUSUAL_CLAIM(false),
    NO_REFERENCE(false);

    private final boolean isHigh;

    RiskSign(boolean isHigh) {
        this.isHigh = isHigh;
    }

    /** Whether two editors must sign. */
    public boolean isHigh() {
        return isHigh;
    }

    /** The key of its name in words. */
    public String key() {
        return "moderation.risk." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
