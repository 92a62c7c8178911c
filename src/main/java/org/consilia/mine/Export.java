package org.consilia.mine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.consilia.account.AccountCopies;
import org.consilia.answer.AnswerText;
import org.consilia.doctor.ApplicationState;
import org.consilia.doctor.GivenNumber;
import org.consilia.notification.SentMessage;
import org.consilia.question.AboutPerson;
import org.consilia.question.Consent;
import org.consilia.question.PublicText;
import org.consilia.question.QuestionState;
import org.consilia.question.SecondLook;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about one person, as they read it and as a program reads it: the names are those of the JSON.
 * Of other people it has the names of the doctors who answered, nothing else.
 */
public record Export(
        Instant madeAt,
        AccountCopies.Copy account,
        List<AskedQuestion> questions,
        List<AskedToBeDoctor> applications,
        List<PriceRequest> priceRequests,
        List<SentMessage> messages) {

    /**
     * A question with all that belongs to it.
     *
     * @param title null, like the body, if the asker's own words can no longer be opened
     * @param redFlag what the emergency gate saw, or null
     * @param sentElsewhereAt when they were told not to wait any longer, or null
     * @param publicText what everybody may read now, or null
     * @param sameQuestion the address of the public question they were pointed to instead of an answer, or null
     * @param seenBy which people opened it, besides its asker
     */
    public record AskedQuestion(
            String id,
            QuestionState state,
            @Nullable String title,
            @Nullable String body,
            AboutPerson about,
            List<String> topics,
            Instant askedAt,
            @Nullable Instant confirmedAt,
            boolean urgent,
            @Nullable String redFlag,
            @Nullable Instant sentElsewhereAt,
            @Nullable PublicText publicText,
            @Nullable Instant takenBackAt,
            @Nullable String closedReason,
            @Nullable String sameQuestion,
            List<GivenConsent> consents,
            List<EditorsLook> looks,
            List<SignedAnswer> answers,
            List<Sight> seenBy) {}

    /** A consent with its words and the exact text that it was about, or null if that can no longer be opened. */
    public record GivenConsent(
            Consent.Purpose purpose,
            String wording,
            @Nullable String text,
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

    /**
     * Their wish to be a doctor here. The documents can be saved from the page of the application.
     *
     * @param numbers each with its register
     * @param documents what they are called
     * @param reason why it was refused, or null
     */
    public record AskedToBeDoctor(
            ApplicationState state,
            String name,
            List<String> specialties,
            List<String> languages,
            String place,
            @Nullable String worksAt,
            String about,
            String disclosure,
            List<GivenNumber> numbers,
            List<String> documents,
            Instant changedAt,
            @Nullable Instant sentAt,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    public record PriceRequest(
            String id, String procedure, String area, String time, String wishes, Instant requestedAt) {}
}
