package org.consilia.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerChanged;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Objection;
import org.consilia.answer.PublishObjection;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.permit.Role;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which editors decide on answers. Each decision has its effect and is written down in one transaction,
 * and on what the editor had read: whoever comes second is told. An answer of high risk needs two editors.
 */
@Component
public class Decisions {

    private final DecisionRepository repository;
    private final Questions questions;
    private final Answers answers;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Decisions(
            DecisionRepository repository,
            Questions questions,
            Answers answers,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.questions = questions;
        this.answers = answers;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Signs an answer out to its asker; or, of an answer of high risk, keeps the first of two signatures.
     *
     * @return true if it went out
     */
    @Transactional
    public boolean sign(Seen seen, AccountId editor) {
        var answer = asSeen(seen);
        if (isFirstOfTwo(answer, editor)) {
            signFirst(answer, editor, null, answers.objections(answer));
            return false;
        }
        answers.sign(answer.id(), editor);
        made(DecisionKind.SIGNED, answer, null, editor);
        return true;
    }

    /**
     * Signs in spite of checks that err, and says why; of an answer of high risk both editors do so.
     *
     * @return true if it went out
     */
    @Transactional
    public boolean overrule(Seen seen, AccountId editor, String reason) {
        var answer = asSeen(seen);
        if (isFirstOfTwo(answer, editor)) {
            var lasting = answers.objections(answer).stream()
                    .filter(objection -> !objection.yields())
                    .toList();
            signFirst(answer, editor, reason, lasting);
            return false;
        }
        answers.overrule(answer.id(), editor, reason);
        made(DecisionKind.SIGNED, answer, reason, editor);
        return true;
    }

    /** Sends an answer back; its doctor reads the reason. */
    @Transactional
    public void sendBack(Seen seen, AccountId editor, String reason) {
        var answer = asSeen(seen);
        answers.sendBack(answer.id(), editor, reason);
        made(DecisionKind.RETURNED, answer, reason, editor);
    }

    /** Makes a small change to an answer; its doctor sees the change and the reason. A first signature falls. */
    @Transactional
    public void correct(Seen seen, AccountId editor, AnswerText text, String reason) {
        var answer = asSeen(seen);
        answers.correct(answer.id(), text, editor);
        made(DecisionKind.CORRECTED, answer, reason, editor);
    }

    /** Takes a signed answer off; everybody reads the reason where it stood. Reports of it are closed. */
    @Transactional
    public void withdraw(AnswerId id, AccountId editor, String reason) {
        repository.lock(id);
        answers.withdraw(id, editor, reason);
        made(DecisionKind.ANSWER_WITHDRAWN, answers.get(id), reason, editor);
    }

    /** What an answer still needs, as one editor sees it. */
    @Transactional(readOnly = true)
    public Signatures signatures(Answer answer, AccountId editor) {
        return signatures(questions.get(answer.question()), answer, editor);
    }

    /** The same where the question is at hand. */
    @Transactional(readOnly = true)
    public Signatures signatures(Question question, Answer answer, AccountId editor) {
        var needsTwo = needsTwo(question, answer);
        var first = needsTwo ? repository.firstSignature(answer.id()).orElse(null) : null;
        return new Signatures(
                needsTwo,
                first,
                first != null && first.by().equals(editor),
                needsTwo && accounts.having(Role.EDITOR).size() < 2);
    }

    /** Those of some answers that one editor has signed and another must. */
    @Transactional(readOnly = true)
    public Set<AnswerId> signedOnce(Collection<AnswerId> ids) {
        return repository.signedOnce(ids);
    }

    /** All decisions on a question and its answers, the earliest first. */
    @Transactional(readOnly = true)
    public List<Decision> of(QuestionId question) {
        return repository.of(question);
    }

    /** The latest decisions on anything, at most 100. */
    @Transactional(readOnly = true)
    public List<Decision> latest() {
        return repository.latest();
    }

    private static boolean needsTwo(Question question, Answer answer) {
        return Risks.isHigh(Risks.of(question, answer, false));
    }

    /** False if the answer can go out with this editor's signature. */
    private boolean isFirstOfTwo(Answer answer, AccountId editor) {
        if (!needsTwo(questions.get(answer.question()), answer)) {
            return false;
        }
        var first = repository.firstSignature(answer.id());
        if (first.filter(signature -> signature.by().equals(editor)).isPresent()) {
            throw new SecondSignatureMissing();
        }
        return first.isEmpty();
    }

    private void signFirst(Answer answer, AccountId editor, @Nullable String reason, List<Objection> none) {
        if (!none.isEmpty()) {
            throw new PublishObjection(none);
        }
        audit.did(
                Deed.FIRST_SIGNED,
                Subject.question(answer.question().value()),
                "answer:" + answer.id().value());
        made(DecisionKind.FIRST_SIGNATURE, answer, reason, editor);
    }

    private Answer asSeen(Seen seen) {
        repository.lock(seen.answer());
        var answer = answers.get(seen.answer());
        var signatures = repository.firstSignature(answer.id()).isPresent() ? 1 : 0;
        if (answer.state() != AnswerState.IN_REVIEW
                || answer.revision() != seen.revision()
                || signatures != seen.signatures()) {
            throw new AnswerChanged();
        }
        return answer;
    }

    private void made(DecisionKind kind, Answer answer, @Nullable String reason, AccountId editor) {
        repository.insert(kind, answer.question(), answer, reason, editor);
        events.publishEvent(new DecisionMade(kind, answer.question(), answer.id()));
    }

    /**
     * An answer as an editor saw it when they decided.
     *
     * @param signatures how many stood on the page
     */
    public record Seen(AnswerId answer, int revision, int signatures) {}
}
