package org.consilia.editing;

import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.Attribution;
import org.consilia.moderation.Decisions;
import org.consilia.moderation.Risks;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.Questions;
import org.consilia.trust.Echoes;
import org.consilia.trust.Principles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What an editor needs beside an answer: what changed since the last decision, what is risky, the question as asked, the
 * answer as readers will see it, the principles, what was decided before.
 */
@Component
class AnswerPages {

    private final Questions questions;
    private final Attribution attribution;
    private final Principles principles;
    private final Decisions decisions;
    private final History history;
    private final Echoes echoes;

    AnswerPages(
            Questions questions,
            Attribution attribution,
            Principles principles,
            Decisions decisions,
            History history,
            Echoes echoes) {
        this.questions = questions;
        this.attribution = attribution;
        this.principles = principles;
        this.decisions = decisions;
        this.history = history;
        this.echoes = echoes;
    }

    ModelAndView of(Who who, Answer answer) {
        var question = questions.get(answer.question());
        var answered = attribution.of(question, answer);
        var rulings = history.of(question.id()).stream()
                .filter(ruling -> answer.id().equals(ruling.decision().answer()))
                .toList();
        var involved = Involvement.of(who, question, answered.doctor());
        return new ModelAndView("editing/answer")
                .addObject("isDecidable", Permit.may(involved, Action.SIGN_ANSWER, answer.state()))
                .addObject("question", question)
                .addObject("answered", answered)
                .addObject("echoes", echoes.of(question, answer))
                .addObject("changes", history.changes(answer, rulings))
                .addObject("signs", List.copyOf(Risks.of(question, answer, false)))
                .addObject("signatures", decisions.signatures(question, answer, new AccountId(who.signedIn())))
                .addObject("rulings", rulings)
                .addObject("principles", principles.of(question, List.of(answered), questions.consents(question.id())));
    }
}
