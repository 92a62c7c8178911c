package org.consilia.question;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilia.account.AccountErased;
import org.consilia.account.AccountId;
import org.consilia.account.AccountSignedIn;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.topic.TopicId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to questions: every change to one passes here, moves it from a state it must be in, and tells the others. What
 * everybody may read of it is changed by {@link Publications}.
 */
@Component
public class Questions {

    private final QuestionRepository repository;
    private final ConsentRepository consents;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            QuestionRepository repository,
            ConsentRepository consents,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.consents = consents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a question with the consent to process it. With a red flag it is held for a person to look at first. */
    @Transactional
    public QuestionId ask(NewQuestion asked) {
        var id = QuestionId.next();
        var now = clock.instant();
        repository.insert(id, asked, now);
        consents.give(
                id,
                asked.asker(),
                Consent.Purpose.PROCESS,
                asked.consentWording(),
                asked.title() + "\n\n" + asked.body(),
                now);
        audit.did(Deed.ASKED, Subject.question(id.value()));
        events.publishEvent(new QuestionAsked(id));
        return id;
    }

    /** A link sent to the asker's address was opened: their questions may now be seen by doctors. */
    @EventListener
    void on(AccountSignedIn event) {
        repository.confirm(event.id(), clock.instant());
    }

    /** An editor has looked at a held question and lets it go on to the doctors. */
    @Transactional
    public void release(QuestionId id) {
        move(id, EnumSet.of(QuestionState.HELD), QuestionState.SUBMITTED);
        audit.did(Deed.RELEASED, Subject.question(id.value()));
    }

    @Transactional
    public void decline(QuestionId id, String reason) {
        move(id, EnumSet.of(QuestionState.HELD, QuestionState.SUBMITTED, QuestionState.ASSIGNED), QuestionState.CLOSED);
        repository.explain(id, reason);
        audit.did(Deed.DECLINED, Subject.question(id.value()));
        events.publishEvent(new QuestionClosed(id));
    }

    /** A doctor takes a question that waits. Taking one's own again changes nothing. */
    @Transactional
    public void assign(QuestionId id, AccountId doctor) {
        if (get(id).isAssignedTo(doctor)) {
            return;
        }
        move(id, EnumSet.of(QuestionState.SUBMITTED), QuestionState.ASSIGNED);
        repository.assign(id, doctor);
        audit.did(Deed.ASSIGNED, Subject.question(id.value()));
    }

    /** An answer was signed. A question that is public already stays so. */
    @Transactional
    public void answered(QuestionId id) {
        if (get(id).state() != QuestionState.PUBLIC) {
            move(
                    id,
                    EnumSet.of(QuestionState.SUBMITTED, QuestionState.ASSIGNED, QuestionState.ANSWERED),
                    QuestionState.ANSWERED);
        }
    }

    /**
     * The asker takes back the consent to process a question: it is deleted with its answers. Not while it is public.
     * Where it was public once, its address goes on saying that it is gone.
     */
    @Transactional
    public void forget(QuestionId id) {
        var gone = repository.delete(id, clock.instant());
        if (gone.isEmpty()) {
            throw repository.find(id).isPresent() ? new QuestionChanged() : new QuestionNotFound();
        }
        forgotten(gone.get());
    }

    /**
     * The asker erases their account: their questions go, the public ones too. None becomes public meanwhile: that would
     * wait for the account, see {@link QuestionRepository#hold}.
     */
    @EventListener
    @Transactional
    public void on(AccountErased event) {
        repository.askedBy(event.id()).stream()
                .filter(question -> question.state() == QuestionState.PUBLIC)
                .forEach(question -> events.publishEvent(new QuestionUnpublished(question.id())));
        repository.deleteAskedBy(event.id(), clock.instant()).forEach(this::forgotten);
    }

    /** Whether a deleted question was public once. */
    @Transactional(readOnly = true)
    public boolean wasPublic(QuestionId id) {
        return repository.wasPublic(id);
    }

    @Transactional
    public void tag(QuestionId id, Collection<TopicId> topics) {
        repository.tag(id, topics);
    }

    /** Takes an imported question in as public, unless its origin is here already. Its answer must follow at once. */
    @Transactional
    public Optional<QuestionId> take(ImportedQuestion imported) {
        return takeAll(List.of(imported)).getFirst();
    }

    /** Takes many in at once; for each in turn, its new id unless its origin is here already. */
    @Transactional
    public List<Optional<QuestionId>> takeAll(List<ImportedQuestion> imported) {
        var byId = new LinkedHashMap<QuestionId, ImportedQuestion>();
        imported.forEach(question -> byId.put(QuestionId.next(), question));
        var isNew = repository.insert(byId);
        var taken = new ArrayList<Optional<QuestionId>>();
        byId.forEach((id, question) -> {
            if (!isNew[taken.size()]) {
                taken.add(Optional.empty());
                return;
            }
            taken.add(Optional.of(id));
            repository.tag(id, question.topics());
            events.publishEvent(new QuestionPublished(id));
        });
        return taken;
    }

    @Transactional(readOnly = true)
    public Optional<Question> find(QuestionId id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public Question get(QuestionId id) {
        return repository.find(id).orElseThrow(QuestionNotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Question> all(Collection<QuestionId> ids) {
        return repository.all(ids);
    }

    /** The asker's own questions, the latest first. */
    @Transactional(readOnly = true)
    public List<Question> askedBy(AccountId asker) {
        return repository.askedBy(asker);
    }

    /** The questions asked here that became public last. */
    @Transactional(readOnly = true)
    public List<Question> latestPublic(int count) {
        return repository.latestPublic(count);
    }

    /** Confirmed questions in a state, urgent ones first, then the longest waiting. At most 100. */
    @Transactional(readOnly = true)
    public List<Question> waiting(QuestionState... states) {
        return repository.waiting(states);
    }

    /** A doctor's own, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Question> assignedTo(AccountId doctor) {
        return repository.assignedTo(doctor);
    }

    /** How many questions stand in each state; states without any are left out. */
    @Transactional(readOnly = true)
    public Map<QuestionState, Integer> counts() {
        return repository.counts();
    }

    @Transactional(readOnly = true)
    public List<Consent> consents(QuestionId id) {
        return consents.of(id);
    }

    /** The consents about each of some questions, the earliest first. */
    @Transactional(readOnly = true)
    public Map<QuestionId, List<Consent>> consents(Collection<QuestionId> ids) {
        return consents.of(ids);
    }

    /** Every text that the asker ever agreed to show to everybody and that still opens, the earliest first. */
    @Transactional(readOnly = true)
    public List<PublicText> publicTexts(QuestionId id) {
        return consents.of(id).stream()
                .flatMap(consent -> consent.publicText().stream())
                .toList();
    }

    /** The exact words that the asker agreed to last, even if they took that back since; empty if they do not open. */
    @Transactional(readOnly = true)
    public Optional<PublicText> agreedText(QuestionId id) {
        return agreedTexts(List.of(id)).getOrDefault(id, Optional.empty());
    }

    /** The same for some questions; one whose asker never agreed to show anything is left out. */
    @Transactional(readOnly = true)
    public Map<QuestionId, Optional<PublicText>> agreedTexts(Collection<QuestionId> ids) {
        var texts = new HashMap<QuestionId, Optional<PublicText>>();
        consents.of(ids)
                .forEach((id, given) -> given.reversed().stream()
                        .filter(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                        .findFirst()
                        .ifPresent(consent -> texts.put(id, consent.publicText())));
        return texts;
    }

    private void forgotten(QuestionForgotten question) {
        audit.did(Deed.FORGOT, Subject.question(question.id().value()));
        events.publishEvent(question);
    }

    private void move(QuestionId id, EnumSet<QuestionState> from, QuestionState to) {
        if (!repository.move(id, from, to)) {
            throw repository.find(id).isPresent() ? new QuestionChanged() : new QuestionNotFound();
        }
    }
}
