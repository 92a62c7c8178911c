package org.consilia.mine;

import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.question.Consent;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.consilia.question.SecondLook;
import org.consilia.question.SecondLooks;
import org.springframework.stereotype.Component;

/** Copies an asker's questions with their consents and answers, and with who saw them. */
@Component
class QuestionCopies {

    private final Questions questions;
    private final Answers answers;
    private final Attribution attribution;
    private final SecondLooks looks;
    private final Sights sights;

    QuestionCopies(Questions questions, Answers answers, Attribution attribution, SecondLooks looks, Sights sights) {
        this.questions = questions;
        this.answers = answers;
        this.attribution = attribution;
        this.looks = looks;
        this.sights = sights;
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
                looks.all(question.id()).stream().map(QuestionCopies::copy).toList(),
                answers(question),
                sights.of(question.id(), asker));
    }

    private static Export.GivenConsent copy(Consent consent) {
        return new Export.GivenConsent(
                consent.purpose(), consent.wording(), consent.text(), consent.givenAt(), consent.takenBackAt());
    }

    private static Export.EditorsLook copy(SecondLook look) {
        return new Export.EditorsLook(look.agreedAt(), look.outcome(), look.decidedAt(), look.reason());
    }

    private List<Export.SignedAnswer> answers(Question question) {
        return attribution.of(question, answers.signed(List.of(question.id()))).stream()
                .map(answered -> new Export.SignedAnswer(
                        answered.author(),
                        answered.answer().writtenAt(),
                        answered.answer().text()))
                .toList();
    }
}
