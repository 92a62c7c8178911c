package org.consilia.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.InstitutionId;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its latest revision. Written by a doctor, or published elsewhere by an institution and imported; one of
 * the two is there.
 */
public record Answer(
        AnswerId id,
        QuestionId question,
        AnswerState state,
        @Nullable DoctorId doctor,
        @Nullable InstitutionId institution,
        AnswerText text,
        int revision,
        Instant writtenAt,
        @Nullable Instant signedAt,
        @Nullable LocalDate reviewDueOn,
        @Nullable String returnedBecause) {

    /** Where this answer stands on its question's page. */
    public String anchor() {
        return "a-" + id.value();
    }

    /** Where a claim of it stands on the page; positions count from 0. */
    public String anchor(int claim) {
        return anchor() + "-" + (claim + 1);
    }

    /** Where one of its references stands on the page; numbers count from 1, as claims cite them. */
    public String referenceAnchor(int number) {
        return anchor() + "-reference-" + number;
    }

    public boolean isWrittenBy(@Nullable DoctorId someone) {
        return doctor != null && doctor.equals(someone);
    }
}
