package org.consilia.triage;

import org.jspecify.annotations.Nullable;

/** How soon the words of a text say that somebody needs help, and which of the asker's own words say so. */
public sealed interface Urgency {

    /** The asker's own words that led to it, or null if none did. */
    default @Nullable String because() {
        return null;
    }

    /**
     * Somebody needs an ambulance or an emergency department now. Where no rule was met but the text is like a situation
     * that a doctor can read up, that situation is told.
     */
    record Emergency(
            RedFlag redFlag, String because, @Nullable String like) implements Urgency {

        /** Met by a rule: the words speak for themselves. */
        public Emergency(RedFlag redFlag, String because) {
            this(redFlag, because, null);
        }
    }

    /** Somebody should be seen today; the journey goes on, with a care card, and the desk sees it first. */
    record Urgent(RedFlag redFlag, String because) implements Urgency {}

    /** No red flag was found in the words. It does not mean that this is no emergency, and no page may say so. */
    record NonUrgent() implements Urgency {}
}
