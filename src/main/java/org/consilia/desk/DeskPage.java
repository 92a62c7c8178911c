package org.consilia.desk;

import java.util.List;
import org.consilia.doctor.Doctor;
import org.consilia.question.Question;

/** The desk as its doctor sees it. */
public record DeskPage(Doctor doctor, List<InHand> inHand, List<Question> waiting) {

    /** Whether a question is about the doctor's own specialty. */
    public boolean isOfOwnSpecialty(Question question) {
        return question.topics().contains(doctor.specialty().id());
    }

    public List<InHand> returned() {
        return inHand.stream().filter(InHand::isReturned).toList();
    }

    public List<InHand> toWrite() {
        return inHand.stream()
                .filter(taken -> !taken.isReturned() && !taken.isInReview())
                .toList();
    }

    public List<InHand> inReview() {
        return inHand.stream().filter(InHand::isInReview).toList();
    }
}
