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
import org.consilia.answer.PeerView;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.editing.QueueItem.Kind;
import org.consilia.moderation.Decisions;
import org.consilia.moderation.Precedence;
import org.consilia.moderation.Reported;
import org.consilia.moderation.RiskSign;
import org.consilia.moderation.Risks;
import org.consilia.moderation.Screening;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.question.WaitingText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One list of all that waits for an editor: what carries most risk first, then what has waited longest. */
@Component
class Queue {

    private static final Set<RiskSign> NONE = EnumSet.noneOf(RiskSign.class);

    private final Inbox inbox;
    private final Questions questions;
    private final Doctors doctors;
    private final Screening screening;
    private final Decisions decisions;

    Queue(Inbox inbox, Questions questions, Doctors doctors, Screening screening, Decisions decisions) {
        this.inbox = inbox;
        this.questions = questions;
        this.doctors = doctors;
        this.screening = screening;
        this.decisions = decisions;
    }

    EditingPage of(AccountId editor, Instant now) {
        var waiting = inbox.open();
        return new EditingPage(items(waiting, editor, now), waiting.submitted());
    }

    private List<QueueItem> items(Waiting waiting, AccountId editor, Instant now) {
        var asked = questions.all(waiting.questions()).stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        var people = doctors.all(waiting.doctors());
        return Stream.of(
                        held(waiting.held(), editor, now),
                        waiting.reported().stream()
                                .map(each -> ofReports(each, in(asked, each.question()), editor, now)),
                        texts(waiting.texts(), asked, editor, now),
                        inReview(waiting, asked, people, editor, now),
                        waiting.views().stream()
                                .map(view -> ofView(
                                        view, in(asked, view.question()), people.get(view.doctor()), editor, now)))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(QueueItem::precedence).thenComparing(QueueItem::since))
                .toList();
    }

    private Stream<QueueItem> held(List<Question> held, AccountId editor, Instant now) {
        var findings = screening.findings(held.stream().map(Question::id).toList());
        return held.stream().map(question -> {
            var finding = findings.get(question.id());
            var isByGate = finding == null || finding.isHeldByGateToo();
            var precedence = Precedence.ofHeld(isByGate || question.redFlag() != null);
            return new QueueItem(
                    isByGate ? Kind.HELD_BY_GATE : Kind.HELD_BY_SCREENING,
                    question,
                    title(question),
                    path(question.id()),
                    precedence,
                    question.askedAt(),
                    now.isAfter(precedence.due(question.askedAt())),
                    NONE,
                    finding == null ? null : finding.suspicion(),
                    List.of(),
                    null,
                    null,
                    question.isAskedBy(editor),
                    false);
        });
    }

    private static QueueItem ofReports(Reported reported, Question question, AccountId editor, Instant now) {
        var precedence = Precedence.ofReports(reported.kinds());
        return new QueueItem(
                Kind.REPORTS,
                question,
                publicTitle(question),
                path(question.id()),
                precedence,
                reported.since(),
                now.isAfter(precedence.due(reported.since())),
                NONE,
                null,
                reported.kinds(),
                null,
                null,
                question.isAskedBy(editor),
                false);
    }

    /** By the title its asker agreed to; without those of the editor's own questions, which they may not look at. */
    private static Stream<QueueItem> texts(
            List<WaitingText> texts, Map<QuestionId, Question> asked, AccountId editor, Instant now) {
        var precedence = Precedence.ofWords();
        return texts.stream()
                .filter(text -> !in(asked, text.question()).isAskedBy(editor))
                .map(text -> new QueueItem(
                        Kind.WORDS,
                        in(asked, text.question()),
                        text.title(),
                        "/editing/publications/" + text.question().value(),
                        precedence,
                        text.agreedAt(),
                        now.isAfter(precedence.due(text.agreedAt())),
                        NONE,
                        null,
                        List.of(),
                        null,
                        null,
                        false,
                        false));
    }

    private Stream<QueueItem> inReview(
            Waiting waiting,
            Map<QuestionId, Question> asked,
            Map<DoctorId, Doctor> people,
            AccountId editor,
            Instant now) {
        var reported = waiting.reportedQuestions();
        var signedOnce =
                decisions.signedOnce(waiting.inReview().stream().map(Answer::id).toList());
        return waiting.inReview().stream().map(answer -> {
            var question = in(asked, answer.question());
            var doctor = answer.doctor() == null ? null : people.get(answer.doctor());
            var signs = question.isReadable() ? Risks.of(question, answer, reported.contains(question.id())) : NONE;
            var precedence = Precedence.ofAnswer(signs);
            return new QueueItem(
                    Kind.ANSWER,
                    question,
                    title(question),
                    "/editing/answers/" + answer.id().value(),
                    precedence,
                    answer.writtenAt(),
                    now.isAfter(precedence.due(answer.writtenAt())),
                    signs,
                    null,
                    List.of(),
                    null,
                    doctor == null ? null : doctor.name(),
                    question.isAskedBy(editor) || is(editor, doctor),
                    signedOnce.contains(answer.id()));
        });
    }

    private static QueueItem ofView(
            PeerView view, Question question, @Nullable Doctor doctor, AccountId editor, Instant now) {
        var precedence = Precedence.ofPeer(view.stance());
        return new QueueItem(
                Kind.PEER,
                question,
                publicTitle(question),
                "/editing/peers/" + view.id().value(),
                precedence,
                view.saidAt(),
                now.isAfter(precedence.due(view.saidAt())),
                NONE,
                null,
                List.of(),
                view.stance(),
                doctor == null ? null : doctor.name(),
                question.isAskedBy(editor) || is(editor, doctor),
                false);
    }

    private static Question in(Map<QuestionId, Question> asked, QuestionId id) {
        return Objects.requireNonNull(asked.get(id));
    }

    private static boolean is(AccountId editor, @Nullable Doctor doctor) {
        return doctor != null && doctor.account().equals(editor);
    }

    private static @Nullable String title(Question question) {
        return question.isReadable() ? question.title() : null;
    }

    /** By its public title, where there is one: whoever only reads the queue has seen nothing private of it. */
    private static @Nullable String publicTitle(Question question) {
        var publication = question.publication();
        return publication == null ? title(question) : publication.text().title();
    }

    private static String path(QuestionId question) {
        return "/editing/questions/" + question.value();
    }
}
