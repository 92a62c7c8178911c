package org.consilia.moderation;

import java.time.Instant;
import org.consilia.account.AccountId;
import org.consilia.answer.AnswerId;
import org.consilia.question.QuestionId;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What an editor ruled, why and when. Never changed.
 *
 * @param revision of the answer that the editor had read, or null if it is about a question
 * @param sealed the reason, or null where none is asked for
 */
public record Decision(
        QuestionId question,
        @Nullable AnswerId answer,
        @Nullable Integer revision,
        DecisionKind kind,
        @Nullable Sealed sealed,
        AccountId by,
        Instant at) {

    public @Nullable String reason() {
        return sealed == null ? null : sealed.text();
    }
}
