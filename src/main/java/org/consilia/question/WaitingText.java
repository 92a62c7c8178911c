package org.consilia.question;

import java.time.Instant;
import org.consilia.vault.SealBroken;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;

/** A text that its asker agreed to make public and that an editor has still to look at. */
public record WaitingText(QuestionId question, Instant agreedAt, Sealed agreed) {

    /** Null if what is sealed was changed or moved: a list must not break for one row. */
    public @Nullable String title() {
        try {
            return PublicText.of(agreed.text()).title();
        } catch (SealBroken broken) {
            return null;
        }
    }
}
