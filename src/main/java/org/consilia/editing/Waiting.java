package org.consilia.editing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.answer.Answer;
import org.consilia.answer.PeerView;
import org.consilia.doctor.DoctorId;
import org.consilia.moderation.Reported;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.WaitingText;

/** All that waits for an editor, as each module gives it; the submitted wait for a doctor. */
record Waiting(
        List<Question> held,
        List<Question> submitted,
        List<Reported> reported,
        List<WaitingText> texts,
        List<Answer> inReview,
        List<PeerView> views) {

    /** What all but the held and the submitted ones are about. */
    List<QuestionId> questions() {
        return Stream.of(
                        reported.stream().map(Reported::question),
                        texts.stream().map(WaitingText::question),
                        inReview.stream().map(Answer::question),
                        views.stream().map(PeerView::question))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    List<DoctorId> doctors() {
        return Stream.concat(
                        inReview.stream().flatMap(answer -> Stream.ofNullable(answer.doctor())),
                        views.stream().map(PeerView::doctor))
                .distinct()
                .toList();
    }

    Set<QuestionId> reportedQuestions() {
        return reported.stream().map(Reported::question).collect(Collectors.toSet());
    }
}
