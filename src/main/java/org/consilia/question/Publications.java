package org.consilia.question;

import java.time.Clock;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.web.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of a text from its asker's consent to everybody, past an editor if it may tell who somebody is, and back. */
@Component
public class Publications {

    private final QuestionRepository repository;
    private final ConsentRepository consents;
    private final SecondLooks looks;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(
            QuestionRepository repository,
            ConsentRepository consents,
            SecondLooks looks,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.consents = consents;
        this.looks = looks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The asker agrees, in the words shown to them, to exactly this text becoming public. If it may tell who somebody is,
     * it waits for an editor first.
     */
    @Transactional
    public void publish(QuestionId id, PublicText text, String consentWording) {
        repository.hold(id);
        var question = repository.find(id).orElseThrow(QuestionNotFound::new);
        if (question.asker() == null) {
            throw new QuestionNotFound();
        }
        if (question.state() != QuestionState.ANSWERED) {
            throw new QuestionChanged();
        }
        agree(id, question.asker(), text, consentWording);
        audit.did(Deed.AGREED, Subject.question(id.value()));
        if (!looks.mustWait(id, text)) {
            makePublic(id, text);
        }
    }

    /**
     * The asker puts the public text right and agrees to exactly the new one. The old words can be found no more before
     * this returns. The new ones can a moment later, at the same address, which leads on; or, if they may tell who
     * somebody is, once an editor lets them be, and until then nothing is public.
     */
    @Transactional
    public void correct(QuestionId id, PublicText text, String consentWording) {
        repository.hold(id);
        var question = repository.find(id).orElseThrow(QuestionNotFound::new);
        if (question.asker() == null) {
            throw new QuestionNotFound();
        }
        if (question.state() != QuestionState.PUBLIC) {
            throw new QuestionChanged();
        }
        agree(id, question.asker(), text, consentWording);
        audit.did(Deed.CORRECTED, Subject.question(id.value()));
        events.publishEvent(new QuestionUnpublished(id));
        if (looks.mustWait(id, text)) {
            repository.unpublish(id, clock.instant());
        } else {
            repository.correct(id, text, Slug.of(text.title()));
            events.publishEvent(new QuestionPublished(id));
        }
    }

    /** The asker takes the public text back, or the one that waits to be public; the answer stays theirs to read. */
    @Transactional
    public void takeBack(QuestionId id) {
        var now = clock.instant();
        repository.hold(id);
        if (repository.unpublish(id, now)) {
            events.publishEvent(new QuestionUnpublished(id));
        } else if (!looks.isWaiting(id)) {
            throw repository
                    .find(id)
                    .filter(question -> question.takenBackAt() != null)
                    .<RuntimeException>map(_ -> new QuestionChanged())
                    .orElseGet(QuestionNotFound::new);
        }
        looks.end(id);
        consents.takeBack(id, Consent.Purpose.PUBLISH, now);
        audit.did(Deed.TOOK_BACK, Subject.question(id.value()));
    }

    /** An editor lets the words be, which they looked at, and says why: the text becomes public. */
    @Transactional
    public void letBe(SecondLook seen, AccountId editor, String reason) {
        var id = seen.question();
        repository.hold(id);
        looks.decide(seen, SecondLook.Outcome.LET_BE, editor, reason);
        audit.did(Deed.LET_WORDS_BE, Subject.question(id.value()));
        makePublic(id, agreedText(id));
        events.publishEvent(new WordsLetBe(id));
    }

    /** An editor gives the words back to the asker, who reads why; until another text is agreed to, none is public. */
    @Transactional
    public void sendBack(SecondLook seen, AccountId editor, String reason) {
        var id = seen.question();
        repository.hold(id);
        looks.decide(seen, SecondLook.Outcome.RETURNED, editor, reason);
        consents.takeBack(id, Consent.Purpose.PUBLISH, clock.instant());
        audit.did(Deed.RETURNED_WORDS, Subject.question(id.value()));
        events.publishEvent(new WordsReturned(id));
    }

    private void agree(QuestionId id, AccountId asker, PublicText text, String wording) {
        var now = clock.instant();
        consents.takeBack(id, Consent.Purpose.PUBLISH, now);
        consents.give(id, asker, Consent.Purpose.PUBLISH, wording, text.whole(), now);
    }

    /** Words that cannot be opened are not made public, nor are others in their place. */
    private PublicText agreedText(QuestionId id) {
        var agreed = consents.of(id).stream()
                .filter(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                .toList();
        return PublicText.of(agreed.getLast().text());
    }

    private void makePublic(QuestionId id, PublicText text) {
        if (!repository.publish(id, new Publication(text, Slug.of(text.title()), clock.instant()))) {
            throw new QuestionChanged();
        }
        audit.did(Deed.PUBLISHED, Subject.question(id.value()));
        events.publishEvent(new QuestionPublished(id));
    }
}
