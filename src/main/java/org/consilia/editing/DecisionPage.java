package org.consilia.editing;

import java.util.List;
import org.consilia.answer.Answer;
import org.consilia.answer.Objection;
import org.consilia.web.FormErrors;

/** What an editor can do with an answer: sign it, sign it in spite of rules that err, send it back. */
public record DecisionPage(
        Answer answer, List<Objection> objections, GroundForm ground, ReasonForm form, FormErrors errors) {

    public DecisionPage {
        objections = List.copyOf(objections);
    }

    static DecisionPage of(Answer answer, List<Objection> objections) {
        return new DecisionPage(answer, objections, GroundForm.BLANK, ReasonForm.BLANK, FormErrors.NONE);
    }

    /** What was typed stays: beside the button it was typed for or, if that is gone, where the answer is sent back. */
    DecisionPage with(GroundForm typed, FormErrors wrong) {
        return isOverrulable()
                ? new DecisionPage(answer, objections, typed, form, wrong)
                : new DecisionPage(answer, objections, ground, new ReasonForm(typed.ground()), wrong);
    }

    DecisionPage with(ReasonForm typed, FormErrors wrong) {
        return new DecisionPage(answer, objections, ground, typed, wrong);
    }

    public boolean isSignable() {
        return objections.isEmpty();
    }

    /** Whether every rule that stands in the way can err. */
    public boolean isOverrulable() {
        return !objections.isEmpty() && objections.stream().allMatch(Objection::yields);
    }

    /** Where its forms are sent. */
    public String path() {
        return "/editing/answers/" + answer.id().value();
    }
}
