package org.consilia.question;

import java.util.EnumSet;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.vault.Sealed;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What screening and editors do to a question against its ordinary course: hold it, take it off. */
@Component
public class Interventions {

    private final QuestionRepository repository;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Interventions(
            QuestionRepository repository,
            JdbcClient jdbc,
            Vault vault,
            Audit audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
    }

    /** Everything that its asker wrote, for screening; no person sees it, so nobody is put on record. */
    @Transactional(readOnly = true)
    public String wordsOf(QuestionId id) {
        var original = jdbc.sql("select words from question where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Original(
                        Sealed.open(vault.open(SealedColumn.QUESTION_WORDS, id.value(), row.getBytes("words")))))
                .single();
        var about = original.about();
        return String.join(
                "\n",
                original.title(),
                original.body(),
                about.conditions() == null ? "" : about.conditions(),
                about.medicines() == null ? "" : about.medicines());
    }

    /** An editor looks at a new question before a doctor does. */
    @Transactional
    public void hold(QuestionId id) {
        move(id, EnumSet.of(QuestionState.SUBMITTED), QuestionState.HELD);
        audit.did(Deed.HELD, Subject.question(id.value()));
    }

    /**
     * Takes a public question off; its address says so, with the reason. An institution's title stays here, since it has
     * no other.
     */
    @Transactional
    public void withdraw(QuestionId id, String reason) {
        var isFirst = jdbc.sql("""
                update question
                set state = 'WITHDRAWN', slug = null, published_at = null,
                    public_title = case when asker_id is null then public_title end,
                    public_body = case when asker_id is null then public_body end
                where id = :id and state = 'PUBLIC'
                """).param("id", id.value()).update() == 1;
        if (!isFirst) {
            throw repository.find(id).isPresent() ? new QuestionChanged() : new QuestionNotFound();
        }
        repository.explain(id, reason);
        audit.did(Deed.WITHDREW, Subject.question(id.value()));
        events.publishEvent(new QuestionWithdrawn(id));
    }

    private void move(QuestionId id, EnumSet<QuestionState> from, QuestionState to) {
        if (!repository.move(id, from, to)) {
            throw repository.find(id).isPresent() ? new QuestionChanged() : new QuestionNotFound();
        }
    }
}
