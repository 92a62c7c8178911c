package org.consilia.editing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctors;
import org.consilia.editing.QueueItem.Kind;
import org.consilia.moderation.Decisions;
import org.consilia.moderation.Precedence;
import org.consilia.moderation.Reported;
import org.consilia.moderation.Reports;
import org.consilia.moderation.RiskSign;
import org.consilia.moderation.Risks;
import org.consilia.moderation.Screening;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.springframework.stereotype.Component;

/** One list of all that waits for an editor: what carries most risk first, then what has waited longest. */
@Component
class Queue {

    private final Questions questions;
    private final Answers answers;
    private final Doctors doctors;
    private final Screening screening;
    private final Reports reports;
    private final Decisions decisions;

    Queue(
            Questions questions,
            Answers answers,
            Doctors doctors,
            Screening screening,
            Reports reports,
            Decisions decisions) {
        this.questions = questions;
        this.answers = answers;
        this.doctors = doctors;
        this.screening = screening;
        this.reports = reports;
        this.decisions = decisions;
    }

    List<QueueItem> of(AccountId editor, Instant now) {
        var inReview = answers.inReview();
        var reported = reports.open();
        var asked = questions
                .all(Stream.concat(
                                inReview.stream().map(Answer::question),
                                reported.stream().map(Reported::question))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        return Stream.of(
                        held(now),
                        reported.stream()
                                .map(each -> ofReports(each, Objects.requireNonNull(asked.get(each.question())), now)),
                        inReview(inReview, asked, questionsOf(reported), editor, now))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(QueueItem::precedence).thenComparing(QueueItem::since))
                .toList();
    }

    private Stream<QueueItem> held(Instant now) {
        var held = questions.waiting(QuestionState.HELD);
        var findings = screening.findings(held.stream().map(Question::id).toList());
        return held.stream().map(question -> {
            var finding = findings.get(question.id());
            var isByGate = finding == null || finding.isHeldByGateToo();
            var precedence = Precedence.ofHeld(isByGate || question.redFlag() != null);
            return new QueueItem(
                    isByGate ? Kind.HELD_BY_GATE : Kind.HELD_BY_SCREENING,
                    question,
                    question.title(),
                    path(question.id()),
                    precedence,
                    question.askedAt(),
                    now.isAfter(precedence.due(question.askedAt())),
                    EnumSet.noneOf(RiskSign.class),
                    finding == null ? null : finding.suspicion(),
                    List.of(),
                    null,
                    false,
                    false);
        });
    }

    /** By its public title, where there is one: whoever only reads the queue has seen nothing private of it. */
    private static QueueItem ofReports(Reported reported, Question question, Instant now) {
        var precedence = Precedence.ofReports(reported.kinds());
        var publication = question.publication();
        return new QueueItem(
                Kind.REPORTS,
                question,
                publication == null ? question.title() : publication.text().title(),
                path(question.id()),
                precedence,
                reported.since(),
                now.isAfter(precedence.due(reported.since())),
                EnumSet.of(RiskSign.REPORTED),
                null,
                reported.kinds(),
                null,
                false,
                false);
    }

    private Stream<QueueItem> inReview(
            List<Answer> inReview,
            Map<QuestionId, Question> asked,
            Set<QuestionId> reported,
            AccountId editor,
            Instant now) {
        var authors = doctors.all(inReview.stream()
                .flatMap(answer -> Stream.ofNullable(answer.doctor()))
                .distinct()
                .toList());
        var signedOnce = decisions.signedOnce(inReview.stream().map(Answer::id).toList());
        return inReview.stream().map(answer -> {
            var question = Objects.requireNonNull(asked.get(answer.question()));
            var doctor = answer.doctor() == null ? null : authors.get(answer.doctor());
            var signs = Risks.of(question, answer, reported.contains(question.id()));
            var precedence = Precedence.ofAnswer(signs);
            return new QueueItem(
                    Kind.ANSWER,
                    question,
                    question.title(),
                    "/editing/answers/" + answer.id().value(),
                    precedence,
                    answer.writtenAt(),
                    now.isAfter(precedence.due(answer.writtenAt())),
                    signs,
                    null,
                    List.of(),
                    doctor == null ? null : doctor.name(),
                    doctor != null && doctor.account().equals(editor),
                    signedOnce.contains(answer.id()));
        });
    }

    private static Set<QuestionId> questionsOf(List<Reported> reported) {
        return reported.stream().map(Reported::question).collect(Collectors.toSet());
    }

    private static String path(QuestionId question) {
        return "/editing/questions/" + question.value();
    }
}
