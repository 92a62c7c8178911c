package org.consilia.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.answer.SectionChange;
import org.consilia.moderation.Decision;
import org.consilia.moderation.Decisions;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What editors decided before, with their names, and what changed since. */
@Component
class History {

    private final Decisions decisions;
    private final Answers answers;
    private final Accounts accounts;

    History(Decisions decisions, Answers answers, Accounts accounts) {
        this.decisions = decisions;
        this.answers = answers;
        this.accounts = accounts;
    }

    /** On a question and its answers, the latest first. */
    List<Ruling> of(QuestionId question) {
        return named(decisions.of(question).reversed());
    }

    /** On anything, the latest first. */
    List<Ruling> latest() {
        return named(decisions.latest());
    }

    /** What a doctor changed in an answer since the last decision on other words than these; empty if there was none. */
    List<SectionChange> changes(Answer answer, List<Ruling> latestFirst) {
        return latestFirst.stream()
                .map(Ruling::decision)
                .map(Decision::revision)
                .filter(Objects::nonNull)
                .filter(revision -> revision < answer.revision())
                .findFirst()
                .flatMap(revision -> answers.text(answer.id(), revision))
                .map(before -> SectionChange.between(before, answer.text()))
                .orElseGet(List::of);
    }

    private List<Ruling> named(List<Decision> all) {
        var editors = all.stream().map(Decision::by).collect(Collectors.toSet());
        Map<AccountId, @Nullable String> names = new HashMap<>();
        accounts.all(editors).forEach(editor -> names.put(editor.id(), editor.name()));
        return all.stream()
                .map(decision -> new Ruling(decision, names.get(decision.by())))
                .toList();
    }
}
