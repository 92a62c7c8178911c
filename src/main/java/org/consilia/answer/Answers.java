package org.consilia.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.doctor.DoctorId;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.vault.SealBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to answers: from a doctor's draft through an editor's decision to the asker. */
@Component
public class Answers {

    /** How long a signed answer stands before somebody must look at it again. */
    private static final Period REVIEWED_EVERY = Period.ofMonths(12);

    /** In place of a revision's number, while a doctor has written nothing yet. */
    public static final int NOT_STARTED = 0;

    private final AnswerRepository repository;
    private final Questions questions;
    private final List<PublishCheck> checks;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            AnswerRepository repository,
            Questions questions,
            List<PublishCheck> checks,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.questions = questions;
        this.checks = List.copyOf(checks);
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a doctor's draft for a question: starts it, or adds a revision to the one that is open. */
    @Transactional
    public AnswerId write(QuestionId question, DoctorId doctor, AccountId writer, AnswerText text) {
        var seen = repository.open(question, doctor).map(Answer::revision).orElse(NOT_STARTED);
        return write(question, doctor, writer, text, seen);
    }

    /**
     * Keeps a doctor's draft, unless it has moved on since the doctor opened it: the same draft in two windows loses
     * neither. A text that is no different adds no revision.
     *
     * @param seen the revision that the doctor started from, or {@link #NOT_STARTED}
     */
    @Transactional
    public AnswerId write(QuestionId question, DoctorId doctor, AccountId writer, AnswerText text, int seen) {
        repository.lock(question, doctor);
        var open = repository.open(question, doctor);
        if (open.map(Answer::revision).orElse(NOT_STARTED) != seen
                || open.map(Answer::state).orElse(AnswerState.DRAFT) != AnswerState.DRAFT) {
            throw new AnswerChanged();
        }
        var id = open.map(Answer::id).orElseGet(() -> start(question, doctor));
        if (!open.map(Answer::text).equals(Optional.of(text))) {
            repository.revise(id, text, writer, clock.instant());
            note(Deed.WROTE, question, id);
        }
        return id;
    }

    /** The doctor hands a finished draft to an editor. */
    @Transactional
    public void submit(AnswerId id) {
        move(id, AnswerState.DRAFT, AnswerState.IN_REVIEW);
        var question = get(id).question();
        note(Deed.SUBMITTED, question, id);
        events.publishEvent(new AnswerSubmitted(id, question));
    }

    /** An editor signs an answer out to its asker, unless a check stands in the way. */
    @Transactional
    public void sign(AnswerId id, AccountId editor) {
        var answer = get(id);
        require(objections(answer));
        sign(answer, editor, "");
    }

    /** An editor signs in spite of checks that err, and says why. Those that do not yield still stand in the way. */
    @Transactional
    public void overrule(AnswerId id, AccountId editor, String reason) {
        var answer = get(id);
        var objections = objections(answer);
        require(objections.stream().filter(objection -> !objection.yields()).toList());
        sign(answer, editor, reason);
        for (var objection : objections) {
            audit.did(Deed.OVERRULED, Subject.answer(id.value()), objection.name());
        }
    }

    /** What stands in the way of signing this answer; empty if nothing does. */
    @Transactional(readOnly = true)
    public List<Objection> objections(Answer answer) {
        var question = questions.get(answer.question());
        return checks.stream()
                .flatMap(check ->
                        check.objection(question, answer).stream().map(key -> new Objection(key, check.yields())))
                .toList();
    }

    /** An editor sends an answer back; the doctor sees the reason on the draft. */
    @Transactional
    public void sendBack(AnswerId id, AccountId editor, String reason) {
        move(id, AnswerState.IN_REVIEW, AnswerState.DRAFT);
        repository.decide(id, "RETURNED", reason, editor, clock.instant());
        var question = get(id).question();
        note(Deed.SENT_BACK, question, id);
        events.publishEvent(new AnswerReturned(id, question));
    }

    /** An editor makes a small change while an answer waits; the doctor sees it, and whose it is. */
    @Transactional
    public void correct(AnswerId id, AnswerText text, AccountId editor) {
        move(id, AnswerState.IN_REVIEW, AnswerState.IN_REVIEW);
        repository.revise(id, text, editor, clock.instant());
        var question = get(id).question();
        note(Deed.CORRECTED, question, id);
        events.publishEvent(new AnswerCorrected(id, question));
    }

    /** An editor takes a signed answer off; where it stood, the reason stands. */
    @Transactional
    public void withdraw(AnswerId id, AccountId editor, String reason) {
        move(id, AnswerState.SIGNED, AnswerState.WITHDRAWN);
        repository.decide(id, "WITHDRAWN", reason, editor, clock.instant());
        var question = get(id).question();
        note(Deed.WITHDREW, question, id);
        events.publishEvent(new AnswerWithdrawn(id, question));
    }

    /** Adds an institution's answer to a question that was just imported. */
    @Transactional
    public AnswerId take(ImportedAnswer imported) {
        return takeAll(List.of(imported)).getFirst();
    }

    /** Adds many at once; their ids in the same order. */
    @Transactional
    public List<AnswerId> takeAll(List<ImportedAnswer> imported) {
        var byId = new LinkedHashMap<AnswerId, ImportedAnswer>();
        imported.forEach(answer -> byId.put(AnswerId.next(), answer));
        repository.insert(byId);
        return List.copyOf(byId.keySet());
    }

    @Transactional(readOnly = true)
    public Optional<Answer> find(AnswerId id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public Answer get(AnswerId id) {
        return repository.find(id).orElseThrow(AnswerNotFound::new);
    }

    /** The doctor's answer to a question that is not signed yet. */
    @Transactional(readOnly = true)
    public Optional<Answer> open(QuestionId question, DoctorId doctor) {
        return repository.open(question, doctor);
    }

    /** All of a doctor's answers that are not signed yet, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Answer> open(DoctorId doctor) {
        return repository.open(doctor);
    }

    /** The signed answers to some questions, the earliest signed first. */
    @Transactional(readOnly = true, noRollbackFor = SealBroken.class)
    public List<Answer> signed(Collection<QuestionId> questions) {
        return repository.signed(questions);
    }

    /** Whatever of some questions was signed and withdrawn since, with the reason, the earliest first. */
    @Transactional(readOnly = true)
    public List<WithdrawnAnswer> withdrawn(Collection<QuestionId> questions) {
        return repository.withdrawn(questions);
    }

    /** What an earlier revision said. */
    @Transactional(readOnly = true)
    public Optional<AnswerText> text(AnswerId id, int revision) {
        return repository.text(id, revision);
    }

    /** Answers that wait for an editor, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Answer> inReview() {
        return repository.inReview();
    }

    private static void require(List<Objection> none) {
        if (!none.isEmpty()) {
            throw new PublishObjection(none);
        }
    }

    private void sign(Answer answer, AccountId editor, String reason) {
        var id = answer.id();
        move(id, AnswerState.IN_REVIEW, AnswerState.SIGNED);
        var now = clock.instant();
        repository.sign(id, now, LocalDate.now(clock).plus(REVIEWED_EVERY));
        repository.decide(id, "SIGNED", reason, editor, now);
        questions.answered(answer.question());
        note(Deed.SIGNED, answer.question(), id);
        events.publishEvent(new AnswerSigned(id, answer.question()));
    }

    private AnswerId start(QuestionId question, DoctorId doctor) {
        var id = AnswerId.next();
        if (!repository.insert(id, question, doctor, clock.instant())) {
            throw new AnswerChanged();
        }
        return id;
    }

    private void note(Deed deed, QuestionId question, AnswerId id) {
        audit.did(deed, Subject.question(question.value()), "answer:" + id.value());
    }

    private void move(AnswerId id, AnswerState from, AnswerState to) {
        if (!repository.move(id, from, to)) {
            throw repository.find(id).isPresent() ? new AnswerChanged() : new AnswerNotFound();
        }
    }
}
