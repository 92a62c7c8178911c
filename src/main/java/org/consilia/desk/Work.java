package org.consilia.desk;

import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/** One doctor's work on one question, with the answer that is not signed yet, if there is one. */
record Work(Question question, Doctor doctor, Optional<Answer> open) {

    /** Whether the doctor may still write: a draft is open, or nothing was begun and the question is still theirs. */
    boolean isWritable() {
        return switch (question.state()) {
            case HELD, WITHDRAWN, CLOSED -> false;
            case ASSIGNED -> open.isEmpty() || isDraft();
            case SUBMITTED, ANSWERED, PUBLIC -> isDraft();
        };
    }

    int revision() {
        return open.map(Answer::revision).orElse(Answers.NOT_STARTED);
    }

    @Nullable
    Answer saved() {
        return open.orElse(null);
    }

    String path() {
        return "/desk/questions/" + question.id().value();
    }

    WriteAnswerPage page(AnswerForm form) {
        return WriteAnswerPage.of(question, form, saved());
    }

    private boolean isDraft() {
        return open.isPresent() && open.get().state() == AnswerState.DRAFT;
    }
}
