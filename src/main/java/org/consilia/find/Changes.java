package org.consilia.find;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.consilia.answer.AnswerSigned;
import org.consilia.answer.AnswerWithdrawn;
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
 * if and only if the change is; the words for finding without an index are written or removed beside it. What was taken
 * back leaves this node's index before the request returns.
 *
 * <p>All this is done once, at the transaction's end: only then is an imported question's answer there, and an import of
 * hundreds takes a handful of statements. Notes come before the reading of what they are about, because a note waits for
 * another transaction that changes the same question.
 */
@Component
class Changes {

    private final ChangeRepository repository;
    private final TextRepository texts;
    private final Answered answered;
    private final Follower follower;

    Changes(ChangeRepository repository, TextRepository texts, Answered answered, Follower follower) {
        this.repository = repository;
        this.texts = texts;
        this.answered = answered;
        this.follower = follower;
    }

    @EventListener
    void on(QuestionPublished event) {
        inThisTransaction().changed.add(event.id());
    }

    @EventListener
    void on(AnswerSigned event) {
        inThisTransaction().changed.add(event.question());
    }

    @EventListener
    void on(AnswerWithdrawn event) {
        takeOut(event.question());
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
        var changes = inThisTransaction();
        changes.changed.add(id);
        changes.gone.add(id);
    }

    /** Found again among the transaction's own, so that another one inside it has its own too. */
    private OfTransaction inThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(OfTransaction.class::isInstance)
                .map(OfTransaction.class::cast)
                .findFirst()
                .orElseGet(this::begun);
    }

    private OfTransaction begun() {
        var begun = new OfTransaction();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private void note(Set<QuestionId> changed) {
        repository.note(changed);
        var findable = answered.of(changed);
        texts.put(findable);
        var others = new LinkedHashSet<>(changed);
        findable.forEach(each -> others.remove(each.question().id()));
        texts.remove(others);
    }

    /** What one transaction changes. */
    private class OfTransaction implements TransactionSynchronization {

        /** In one order everywhere, so that two transactions cannot wait for each other. */
        private final Set<QuestionId> changed = new TreeSet<>(Comparator.comparing(QuestionId::value));

        private final Set<QuestionId> gone = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            note(changed);
        }

        @Override
        public void afterCommit() {
            gone.forEach(follower::takeOut);
            follower.wake();
        }
    }
}
