package org.consilia.mine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.consilia.answer.AnswerText;
import org.consilia.notification.SentMessage;
import org.consilia.question.AboutPerson;
import org.consilia.question.Consent;
import org.consilia.question.PublicText;
import org.consilia.question.QuestionState;
import org.consilia.question.SecondLook;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about one asker, as they read it and as a program reads it: the names are those of the JSON.
 * Of other people it has the names of the doctors who answered, nothing else.
 *
 * @param signIns when a one-time link was used
 */
public record Export(
        Instant madeAt,
        Person account,
        List<AskedQuestion> questions,
        List<PriceRequest> priceRequests,
        List<SentMessage> messages,
        List<Instant> signIns) {

    /** The account itself. */
    public record Person(
            String id, @Nullable String email, @Nullable String name, Instant createdAt) {}

    /**
     * A question with all that belongs to it.
     *
     * @param redFlag what the emergency gate saw, or null
     * @param publicText what everybody may read now, or null
     * @param seenBy which people opened it, besides its asker
     */
    public record AskedQuestion(
            String id,
            QuestionState state,
            String title,
            String body,
            AboutPerson about,
            Instant askedAt,
            boolean urgent,
            @Nullable String redFlag,
            @Nullable PublicText publicText,
            @Nullable Instant takenBackAt,
            @Nullable String closedReason,
            List<GivenConsent> consents,
            List<EditorsLook> looks,
            List<SignedAnswer> answers,
            List<Sight> seenBy) {}

    /** A consent with its words and the exact text that it was about. */
    public record GivenConsent(
            Consent.Purpose purpose,
            String wording,
            String text,
            Instant givenAt,
            @Nullable Instant takenBackAt) {}

    public record SignedAnswer(String author, Instant writtenAt, AnswerText text) {}

    /**
     * An editor's look at a text before it was public.
     *
     * @param outcome null while nobody has decided
     */
    public record EditorsLook(
            Instant agreedAt,
            SecondLook.@Nullable Outcome outcome,
            @Nullable Instant decidedAt,
            @Nullable String reason) {
        /** The key of what became of it. */
        public String key() {
            return "mine.export.look."
                    + (outcome == null ? "waiting" : outcome.name().toLowerCase(Locale.ROOT));
        }
    }

    public record PriceRequest(
            String id, String procedure, String area, String time, String wishes, Instant requestedAt) {}
}
