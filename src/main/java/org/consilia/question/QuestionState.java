package org.consilia.question;

import java.util.Locale;

/** Where a question stands. */
public enum QuestionState {
    /** The emergency gate saw a red flag; a person looks at it first. */
    HELD,
    /** Waits for a doctor. */
    SUBMITTED,
    /** A doctor has taken it. */
    ASSIGNED,
    /** Answered, for the asker alone. */
    ANSWERED,
    /** The asker agreed to the exact public text, or it was imported. */
    PUBLIC,
    /** Taken off by an editor; a tombstone says why. */
    WITHDRAWN,
    /** Will not be answered: a duplicate, or declined with a reason. */
    CLOSED;

    /** The key of its name in words. */
    public String key() {
        return "question.state." + name().toLowerCase(Locale.ROOT);
    }
}
