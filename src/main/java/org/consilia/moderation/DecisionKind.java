package org.consilia.moderation;

import java.util.Locale;

/** What an editor can rule. */
public enum DecisionKind {
    RELEASED,
    DECLINED,
    MERGED,
    QUESTION_WITHDRAWN,
    FIRST_SIGNATURE,
    SIGNED,
    RETURNED,
    CORRECTED,
    ANSWER_WITHDRAWN,
    REPORTS_CLOSED;

    /** The key of its name in words. */
    public String key() {
        return "moderation.decision." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
