package org.consilia.editing;

import org.consilia.answer.PeerView;
import org.consilia.doctor.Doctor;
import org.consilia.question.Question;

/** One line of the list: what a doctor said of an answer, and waits for an editor. */
public record PeerToCheck(PeerView view, Question question, Doctor doctor) {

    public String path() {
        return "/editing/peers/" + view.id().value();
    }
}
