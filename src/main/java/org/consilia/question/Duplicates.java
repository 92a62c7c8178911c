package org.consilia.question;

import java.util.EnumSet;
import java.util.Optional;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions that were closed because a public one asks the same, so that its answer serves both. */
@Component
public class Duplicates {

    private final QuestionRepository questions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Duplicates(QuestionRepository questions, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
        this.questions = questions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /**
     * An editor closes an open question and points its asker to a public one.
     *
     * @param reason what the asker reads beside it, if the editor wrote anything
     */
    @Transactional
    public void close(QuestionId id, QuestionId same, @Nullable String reason) {
        if (id.equals(same) || publicQuestion(same).isEmpty()) {
            throw new QuestionNotFound();
        }
        if (!questions.move(
                id,
                EnumSet.of(QuestionState.HELD, QuestionState.SUBMITTED, QuestionState.ASSIGNED),
                QuestionState.CLOSED)) {
            throw questions.find(id).isPresent() ? new QuestionChanged() : new QuestionNotFound();
        }
        jdbc.sql("insert into duplicate (question_id, same_id) values (:id, :same)")
                .param("id", id.value())
                .param("same", same.value())
                .update();
        if (reason != null) {
            questions.explain(id, reason);
        }
        audit.did(Deed.MERGED, Subject.question(id.value()), "question:" + same.value());
        events.publishEvent(new QuestionClosed(id));
    }

    /** The public question that the asker of a closed one was pointed to; empty once it is not public any more. */
    @Transactional(readOnly = true)
    public Optional<Question> sameAs(QuestionId id) {
        return jdbc.sql("select same_id from duplicate where question_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .flatMap(same -> publicQuestion(new QuestionId(same)));
    }

    private Optional<Question> publicQuestion(QuestionId id) {
        return questions.find(id).filter(question -> question.state() == QuestionState.PUBLIC);
    }
}
