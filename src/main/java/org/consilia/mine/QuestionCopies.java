package org.consilia.mine;

import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.question.AboutPerson;
import org.consilia.question.Consent;
import org.consilia.question.Duplicates;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.consilia.question.SecondLook;
import org.consilia.question.SecondLooks;
import org.consilia.topic.TopicId;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Copies an asker's questions with their consents and answers, and with who saw them. */
@Component
class QuestionCopies {

    private final Questions questions;
    private final Answers answers;
    private final Attribution attribution;
    private final SecondLooks looks;
    private final Duplicates duplicates;
    private final Sights sights;

    QuestionCopies(
            Questions questions,
            Answers answers,
            Attribution attribution,
            SecondLooks looks,
            Duplicates duplicates,
            Sights sights) {
        this.questions = questions;
        this.answers = answers;
        this.attribution = attribution;
        this.looks = looks;
        this.duplicates = duplicates;
        this.sights = sights;
    }

    List<Export.AskedQuestion> of(AccountId asker) {
        var asked = questions.askedBy(asker);
        var consents = questions.consents(asked.stream().map(Question::id).toList());
        return asked.stream()
                .map(question -> copy(question, asker, consents.getOrDefault(question.id(), List.of())))
                .toList();
    }

    /** Words that can no longer be opened are left out: the rest of the copy is still its owner's. */
    private Export.AskedQuestion copy(Question question, AccountId asker, List<Consent> consents) {
        var publication = question.publication();
        var isReadable = question.isReadable();
        return new Export.AskedQuestion(
                question.id().value(),
                question.state(),
                isReadable ? question.title() : null,
                isReadable ? question.body() : null,
                isReadable ? question.about() : AboutPerson.NOBODY,
                question.topics().stream().map(TopicId::value).toList(),
                question.askedAt(),
                question.confirmedAt(),
                question.isUrgent(),
                question.redFlag(),
                question.sentElsewhereAt(),
                publication == null ? null : publication.text(),
                question.takenBackAt(),
                readable(question.closing()),
                duplicates.sameAs(question.id()).map(Question::path).orElse(null),
                consents.stream().map(QuestionCopies::copy).toList(),
                looks.all(question.id()).stream().map(QuestionCopies::copy).toList(),
                answers(question),
                sights.of(question.id(), asker));
    }

    private static Export.GivenConsent copy(Consent consent) {
        return new Export.GivenConsent(
                consent.purpose(),
                consent.wording(),
                readable(consent.sealed()),
                consent.givenAt(),
                consent.takenBackAt());
    }

    private static Export.EditorsLook copy(SecondLook look) {
        return new Export.EditorsLook(look.agreedAt(), look.outcome(), look.decidedAt(), readable(look.sealedReason()));
    }

    private static @Nullable String readable(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.readable().orElse(null);
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
