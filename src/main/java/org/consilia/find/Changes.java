package org.consilia.find;

import org.consilia.answer.AnswerSigned;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionPublished;
import org.consilia.question.QuestionUnpublished;
import org.consilia.question.QuestionWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what may be found now and what may not any more, and notes it in the same transaction, so that a note is there
 * if and only if the change is. What was taken back leaves this node's index before the request returns.
 */
@Component
class Changes {

    private final ChangeRepository repository;
    private final Follower follower;

    Changes(ChangeRepository repository, Follower follower) {
        this.repository = repository;
        this.follower = follower;
    }

    @EventListener
    void on(QuestionPublished event) {
        repository.note(event.id());
        afterCommit(follower::wake);
    }

    @EventListener
    void on(AnswerSigned event) {
        repository.note(event.question());
        afterCommit(follower::wake);
    }

    @EventListener
    void on(QuestionUnpublished event) {
        takeOut(event.id());
    }

    @EventListener
    void on(QuestionWithdrawn event) {
        takeOut(event.id());
    }

    private void takeOut(QuestionId id) {
        repository.note(id);
        afterCommit(() -> follower.takeOut(id));
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
