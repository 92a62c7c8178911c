package org.consilia.ask;

import org.consilia.account.AccountId;
import org.consilia.question.NewQuestion;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.triage.Triage;
import org.consilia.triage.Urgency;
import org.springframework.stereotype.Component;

/** The rules of asking, the same for every channel: the gate stands before everything, and again before sending. */
@Component
public class Asking {

    private final Triage triage;
    private final Questions questions;

    Asking(Triage triage, Questions questions) {
        this.triage = triage;
        this.questions = questions;
    }

    public Urgency urgency(Draft draft) {
        return triage.assess(draft.words());
    }

    /** True if the emergency page must come first: a red flag that the asker has not said to be past. */
    public boolean mustStop(Draft draft) {
        return !draft.notNow() && urgency(draft) instanceof Urgency.Emergency;
    }

    /**
     * Keeps the question.
     *
     * @param confirmed whether the asker is signed in, so that their address needs no proof
     * @param consentWording the words of the consent as they stood on the page
     */
    public QuestionId send(Draft draft, AccountId asker, boolean confirmed, String consentWording) {
        return questions.ask(new NewQuestion(
                asker,
                confirmed,
                draft.title(),
                draft.body(),
                draft.about(),
                urgency(draft),
                triage.version(),
                consentWording));
    }
}
