package org.consilia.question;

import java.time.Instant;
import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.topic.TopicId;
import org.consilia.triage.RedFlag;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands in the database. Its {@link Original} is the asker's own words and private; what the world
 * may see is the {@link Publication}. An imported question has an {@link Origin} and no asker.
 *
 * @param rulesVersion of the emergency gate's rules that judged the words
 * @param sentElsewhereAt when the asker of an urgent question was told not to wait any longer, or null
 */
public record Question(
        QuestionId id,
        QuestionState state,
        @Nullable AccountId asker,
        Original original,
        boolean isUrgent,
        @Nullable String redFlag,
        @Nullable String rulesVersion,
        @Nullable Instant sentElsewhereAt,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        @Nullable AccountId assignedTo,
        @Nullable Publication publication,
        @Nullable Instant takenBackAt,
        @Nullable Origin origin,
        String referenceCode,
        @Nullable Sealed closing,
        List<TopicId> topics) {

    public Question {
        topics = List.copyOf(topics);
    }

    /** False if what is sealed was changed or moved: a list must not break for one row. */
    public boolean isReadable() {
        return original.isReadable();
    }

    public String title() {
        return original.title();
    }

    public String body() {
        return original.body();
    }

    public AboutPerson about() {
        return original.about();
    }

    /** Why an editor closed it, or null. */
    public @Nullable String closedReason() {
        return closing == null ? null : closing.text();
    }

    public boolean isAskedBy(@Nullable AccountId account) {
        return asker != null && asker.equals(account);
    }

    public boolean isAssignedTo(@Nullable AccountId account) {
        return assignedTo != null && assignedTo.equals(account);
    }

    /** Whether the asker's address is known to be theirs; until then no doctor and no editor sees the question. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether an answer is still to come. */
    public boolean isOpen() {
        return state == QuestionState.HELD || state == QuestionState.SUBMITTED || state == QuestionState.ASSIGNED;
    }

    /** The key of the plain name of what the emergency gate saw, or null. */
    public @Nullable String redFlagKey() {
        return redFlag == null ? null : RedFlag.valueOf(redFlag).messageKey();
    }

    /** The public address, once there is one; the private page of the asker is elsewhere. */
    public String path() {
        return publication == null ? "/questions/" + id.value() : "/questions/" + id.value() + "/" + publication.slug();
    }
}
