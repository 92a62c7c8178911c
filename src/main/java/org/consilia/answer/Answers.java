package org.consilia.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.doctor.DoctorId;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to answers: from a doctor's draft through an editor's decision to the asker. */
@Component
public class Answers {

    /** How long a signed answer stands before somebody must look at it again. */
    private static final Period REVIEWED_EVERY = Period.ofMonths(12);

    private final AnswerRepository repository;
    private final Questions questions;
    private final List<PublishCheck> checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answers(
            AnswerRepository repository,
            Questions questions,
            List<PublishCheck> checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.questions = questions;
        this.checks = List.copyOf(checks);
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a doctor's draft for a question: starts it, or adds a revision to the one that is open. */
    @Transactional
    public AnswerId write(QuestionId question, DoctorId doctor, AccountId writer, AnswerText text) {
        var now = clock.instant();
        var open = repository.open(question, doctor);
        if (open.isPresent() && open.get().state() != AnswerState.DRAFT) {
            throw new AnswerChanged();
        }
        var id = open.map(Answer::id).orElseGet(() -> {
            var started = AnswerId.next();
            repository.insert(started, question, doctor, now);
            return started;
        });
        repository.revise(id, text, writer, now);
        return id;
    }

    /** The doctor hands a finished draft to an editor. */
    @Transactional
    public void submit(AnswerId id) {
        move(id, AnswerState.DRAFT, AnswerState.IN_REVIEW);
        events.publishEvent(new AnswerSubmitted(id, get(id).question()));
    }

    /** An editor signs an answer out to its asker, unless a check stands in the way. */
    @Transactional
    public void sign(AnswerId id, AccountId editor) {
        var answer = get(id);
        var question = questions.get(answer.question());
        var objections = checks.stream()
                .flatMap(check -> check.objection(question, answer).stream())
                .toList();
        if (!objections.isEmpty()) {
            throw new PublishObjection(objections);
        }
        move(id, AnswerState.IN_REVIEW, AnswerState.SIGNED);
        var now = clock.instant();
        repository.sign(id, now, LocalDate.now(clock).plus(REVIEWED_EVERY));
        repository.decide(id, "SIGNED", "", editor, now);
        questions.answered(answer.question());
        events.publishEvent(new AnswerSigned(id, answer.question()));
    }

    /** An editor sends an answer back; the doctor sees the reason on the draft. */
    @Transactional
    public void sendBack(AnswerId id, AccountId editor, String reason) {
        move(id, AnswerState.IN_REVIEW, AnswerState.DRAFT);
        repository.decide(id, "RETURNED", reason, editor, clock.instant());
        events.publishEvent(new AnswerReturned(id, get(id).question()));
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

    /** The signed answers to some questions, the earliest signed first. */
    @Transactional(readOnly = true)
    public List<Answer> signed(Collection<QuestionId> questions) {
        return repository.signed(questions);
    }

    /** Answers that wait for an editor, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Answer> inReview() {
        return repository.inReview();
    }

    private void move(AnswerId id, AnswerState from, AnswerState to) {
        if (!repository.move(id, from, to)) {
            throw repository.find(id).isPresent() ? new AnswerChanged() : new AnswerNotFound();
        }
    }
}
