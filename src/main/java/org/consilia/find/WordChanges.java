package org.consilia.find;

import java.util.List;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionPublished;
import org.consilia.question.QuestionUnpublished;
import org.consilia.question.QuestionWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the words of what may be found when it is published, and removes them when it is taken back. */
@Component
class WordChanges {

    private final WordRepository repository;
    private final Answered answered;

    WordChanges(WordRepository repository, Answered answered) {
        this.repository = repository;
        this.answered = answered;
    }

    @EventListener
    void on(QuestionPublished event) {
        for (var question : answered.publicOf(List.of(event.id()))) {
            var publication = question.publication();
            if (publication != null) {
                repository.put(
                        question.id(),
                        Words.of(publication.text().title()),
                        Words.of(String.join("\n", answered.namesOf(question))));
            }
        }
    }

    @EventListener
    void on(QuestionUnpublished event) {
        gone(event.id());
    }

    @EventListener
    void on(QuestionWithdrawn event) {
        gone(event.id());
    }

    private void gone(QuestionId id) {
        repository.remove(id);
    }
}
