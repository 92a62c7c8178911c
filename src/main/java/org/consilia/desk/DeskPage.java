package org.consilia.desk;

import java.util.List;
import org.consilia.doctor.Doctor;
import org.consilia.question.Question;

/** The desk as its doctor sees it. */
public record DeskPage(Doctor doctor, List<InHand> inHand, List<Question> waiting) {

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
