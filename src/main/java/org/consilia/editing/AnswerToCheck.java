package org.consilia.editing;

import org.consilia.answer.Answer;
import org.consilia.doctor.Doctor;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/** One line of the queue: an answer that waits for an editor. */
public record AnswerToCheck(
        Answer answer, Question question, @Nullable Doctor doctor, boolean isOwn) {

    public String path() {
        return "/editing/answers/" + answer.id().value();
    }
}
