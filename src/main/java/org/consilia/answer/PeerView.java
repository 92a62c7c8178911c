package org.consilia.answer;

import java.time.Instant;
import org.consilia.doctor.DoctorId;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What one doctor says of another doctor's answer.
 *
 * @param revision the answer's, of which it is said
 * @param words why, or what is to be added; readers see them once an editor has let them through
 * @param isShown what an editor decided on the words, or null
 */
public record PeerView(
        PeerViewId id,
        AnswerId answer,
        QuestionId question,
        DoctorId doctor,
        int revision,
        Stance stance,
        String words,
        Instant saidAt,
        @Nullable Boolean isShown) {

    public boolean isDecided() {
        return isShown != null;
    }

    /** Whether readers are to be told that an editor is looking at a danger. */
    boolean isOpenDanger() {
        return stance == Stance.DANGEROUS && !isDecided();
    }
}
