package org.consilia.answer;

import java.util.Locale;

/** Where an answer stands. Only a signed one under a public question is seen by everybody. */
public enum AnswerState {
    DRAFT,
    IN_REVIEW,
    SIGNED,
    WITHDRAWN;

    /** The key of its name in words. */
    public String key() {
        return "answer.state." + name().toLowerCase(Locale.ROOT);
    }
}
