package org.consilia.mine;

import org.consilia.account.AccountId;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.QuestionChanged;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionNotFound;
import org.consilia.question.Questions;
import org.springframework.stereotype.Component;

/** Finds a question for its owner. For anybody else it does not exist. */
@Component
class OwnQuestions {

    private final Questions questions;

    OwnQuestions(Questions questions) {
        this.questions = questions;
    }

    Question get(String id, Who who, Action action) {
        var question = questions.get(new QuestionId(id));
        if (!question.isAskedBy(new AccountId(who.signedIn()))) {
            throw new QuestionNotFound();
        }
        Permit.require(who.as(Role.OWNER, true), action, question.state());
        return question;
    }

    /** The question for a step that its owner may have taken already in another window: then they are told that. */
    Question still(String id, Who who, Action action) {
        var question = get(id, who, Action.READ_PRIVATE_QUESTION);
        if (!Permit.may(who.as(Role.OWNER, true), action, question.state())) {
            throw new QuestionChanged();
        }
        return question;
    }
}
