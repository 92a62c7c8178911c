package org.consilia.moderation;

import org.consilia.account.AccountId;
import org.consilia.question.Duplicates;
import org.consilia.question.Interventions;
import org.consilia.question.QuestionChanged;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door through which editors decide on questions and on what readers report of public pages. */
@Component
public class Rulings {

    private final DecisionRepository repository;
    private final Questions questions;
    private final Interventions interventions;
    private final Reports reports;
    private final Duplicates duplicates;
    private final ApplicationEventPublisher events;

    Rulings(
            DecisionRepository repository,
            Questions questions,
            Interventions interventions,
            Reports reports,
            Duplicates duplicates,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.questions = questions;
        this.interventions = interventions;
        this.reports = reports;
        this.duplicates = duplicates;
        this.events = events;
    }

    /** Lets a held question go on to the doctors. */
    @Transactional
    public void release(QuestionId id, AccountId editor) {
        questions.release(id);
        made(DecisionKind.RELEASED, id, null, editor);
    }

    @Transactional
    public void decline(QuestionId id, AccountId editor, String reason) {
        questions.decline(id, reason);
        made(DecisionKind.DECLINED, id, reason, editor);
    }

    /** Closes a question because a public one answers it; its asker is led there. */
    @Transactional
    public void merge(QuestionId id, QuestionId into, AccountId editor, @Nullable String reason) {
        duplicates.close(id, into, reason);
        made(DecisionKind.MERGED, id, reason, editor);
    }

    /** Takes a public question off with all its answers; everybody reads the reason at its address. */
    @Transactional
    public void withdraw(QuestionId id, AccountId editor, String reason) {
        interventions.withdraw(id, reason);
        made(DecisionKind.QUESTION_WITHDRAWN, id, reason, editor);
    }

    /** Everything may stay as it is. */
    @Transactional
    public void closeReports(QuestionId id, AccountId editor, String reason) {
        if (!reports.close(id, null)) {
            throw new QuestionChanged();
        }
        made(DecisionKind.REPORTS_CLOSED, id, reason, editor);
    }

    /** A decision closes the reports that led to it. */
    @EventListener
    void on(DecisionMade event) {
        switch (event.kind()) {
            case QUESTION_WITHDRAWN, ANSWER_WITHDRAWN -> reports.close(event.question(), event.answer());
            case RELEASED, DECLINED, MERGED, FIRST_SIGNATURE, SIGNED, RETURNED, CORRECTED, REPORTS_CLOSED -> {}
        }
    }

    private void made(DecisionKind kind, QuestionId id, @Nullable String reason, AccountId editor) {
        repository.insert(kind, id, null, reason, editor);
        events.publishEvent(new DecisionMade(kind, id, null));
    }
}
