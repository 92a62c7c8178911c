package org.consilia.find;

import java.util.List;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionUnpublished;
import org.consilia.question.QuestionWithdrawn;
import org.consilia.question.Questions;
import org.consilia.vault.SealBroken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Deletes the vectors of what was taken back, in each version that was ever public: from a vector, parts of the words
 * could be guessed. Another question of the same words has its vector worked out again when it is needed.
 */
@Component
class VectorChanges {

    private final Vectors vectors;
    private final Questions questions;
    private final Answers answers;

    VectorChanges(Vectors vectors, Questions questions, Answers answers) {
        this.vectors = vectors;
        this.questions = questions;
        this.answers = answers;
    }

    @EventListener
    void on(QuestionUnpublished event) {
        forget(event.id());
    }

    @EventListener
    void on(QuestionWithdrawn event) {
        forget(event.id());
    }

    private void forget(QuestionId id) {
        var signed = signed(id);
        questions
                .find(id)
                .ifPresent(question -> questions
                        .publicTexts(id)
                        .forEach(text -> vectors.forget(new AnsweredQuestion(question, text, signed).texts())));
    }

    /** None if their words no longer open: that must keep nobody from taking a question back. */
    private List<Answer> signed(QuestionId id) {
        try {
            return answers.signed(List.of(id));
        } catch (SealBroken broken) {
            return List.of();
        }
    }
}
