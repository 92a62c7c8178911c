package org.consilia.question;

import java.time.Instant;
import java.util.Objects;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * An editor's look at a text that may still tell who somebody is: it is not public before they let it be.
 *
 * @param outcome null while nobody has decided
 */
public record SecondLook(
        long id,
        QuestionId question,
        Instant agreedAt,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        @Nullable Sealed sealedReason) {

    /** What became of it. */
    public enum Outcome {
        LET_BE,
        RETURNED,
        TAKEN_BACK
    }

    /** Whether the text waits for an editor now. */
    public boolean isWaiting() {
        return outcome == null;
    }

    /** Whether an editor gave the text back, and the asker has not themselves taken another one back since. */
    public boolean isReturned(@Nullable Instant takenBackAt) {
        return outcome == Outcome.RETURNED
                && (takenBackAt == null || !takenBackAt.isAfter(Objects.requireNonNull(decidedAt)));
    }

    /** Why an editor let the text be or gave it back, or null. */
    public @Nullable String reason() {
        return sealedReason == null ? null : sealedReason.text();
    }
}
