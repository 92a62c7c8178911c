package org.consilia.desk;

import org.consilia.answer.Answer;
import org.consilia.answer.AnswerState;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/** A question that a doctor has taken, with the answer to it as far as it is written. */
public record InHand(Question question, @Nullable Answer answer) {

    public boolean isInReview() {
        return answer != null && answer.state() == AnswerState.IN_REVIEW;
    }

    /** An editor sent it back with a reason. */
    public boolean isReturned() {
        return answer != null && answer.returnedBecause() != null;
    }

    public String path() {
        return "/desk/questions/" + question.id().value() + "/answer";
    }
}
