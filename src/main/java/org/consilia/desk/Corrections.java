package org.consilia.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.answer.SectionChange;
import org.consilia.moderation.Decision;
import org.consilia.moderation.DecisionKind;
import org.consilia.moderation.Decisions;
import org.springframework.stereotype.Component;

/** What an editor changed in a doctor's words, for the doctor to see. */
@Component
class Corrections {

    private final Decisions decisions;
    private final Answers answers;

    Corrections(Decisions decisions, Answers answers) {
        this.decisions = decisions;
        this.answers = answers;
    }

    /** The last correction of an answer, as long as nobody has written anything since. */
    Optional<Correction> of(Answer answer) {
        return decisions.of(answer.question()).reversed().stream()
                .filter(decision -> decision.kind() == DecisionKind.CORRECTED
                        && answer.id().equals(decision.answer())
                        && Objects.equals(decision.revision(), answer.revision() - 1))
                .findFirst()
                .map(decision -> new Correction(decision, changes(decision, answer)));
    }

    private List<SectionChange> changes(Decision decision, Answer answer) {
        return answers.text(answer.id(), Objects.requireNonNull(decision.revision()))
                .map(before -> SectionChange.between(before, answer.text()))
                .orElseGet(List::of);
    }
}
