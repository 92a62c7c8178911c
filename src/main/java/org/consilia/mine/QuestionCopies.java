package org.consilia.mine;

import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.question.Consent;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.springframework.stereotype.Component;

/** Copies an asker's questions with their consents and answers, and with who opened them. */
@Component
class QuestionCopies {

    private final Questions questions;
    private final Answers answers;
    private final Attribution attribution;
    private final Audit audit;

    QuestionCopies(Questions questions, Answers answers, Attribution attribution, Audit audit) {
        this.questions = questions;
        this.answers = answers;
        this.attribution = attribution;
        this.audit = audit;
    }

    List<Export.AskedQuestion> of(AccountId asker) {
        return questions.askedBy(asker).stream()
                .map(question -> copy(question, asker))
                .toList();
    }

    private Export.AskedQuestion copy(Question question, AccountId asker) {
        var publication = question.publication();
        return new Export.AskedQuestion(
                question.id().value(),
                question.state(),
                question.title(),
                question.body(),
                question.about(),
                question.askedAt(),
                question.isUrgent(),
                question.redFlag(),
                publication == null ? null : publication.text(),
                question.takenBackAt(),
                question.closedReason(),
                questions.consents(question.id()).stream()
                        .map(QuestionCopies::copy)
                        .toList(),
                answers(question),
                seenBy(question, asker));
    }

    private static Export.GivenConsent copy(Consent consent) {
        return new Export.GivenConsent(
                consent.purpose(), consent.wording(), consent.text(), consent.givenAt(), consent.takenBackAt());
    }

    private List<Export.SignedAnswer> answers(Question question) {
        return attribution.of(question, answers.signed(List.of(question.id()))).stream()
                .map(answered -> new Export.SignedAnswer(
                        answered.author(),
                        answered.answer().writtenAt(),
                        answered.answer().text()))
                .toList();
    }

    private List<Export.Sight> seenBy(Question question, AccountId asker) {
        return audit.of(Subject.question(question.id().value())).stream()
                .filter(entry -> entry.deed() == Deed.SAW)
                .filter(entry -> entry.actor() != null && !asker.value().equals(entry.actor()))
                .map(entry -> new Export.Sight(entry.at(), entry.role()))
                .toList();
    }
}
