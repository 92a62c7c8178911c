package org.consilia.question;

import java.time.Instant;
import java.util.Optional;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;

/** What an asker agreed to: the words they were shown, the exact text it was about, when, and when they took it back. */
public record Consent(
        Purpose purpose,
        String wording,
        Sealed sealed,
        Instant givenAt,
        @Nullable Instant takenBackAt) {

    /** The exact text that the asker agreed to. */
    public String text() {
        return sealed.text();
    }

    /** The public text that the asker agreed to; empty if it was about something else, or can no longer be opened. */
    Optional<PublicText> publicText() {
        return purpose == Purpose.PUBLISH ? sealed.readable().map(PublicText::of) : Optional.empty();
    }

    /** What a consent is for. */
    public enum Purpose {
        PROCESS,
        PUBLISH
    }
}
