package org.consilia.editing;

import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether an editor asked or wrote something themselves: nobody decides on what is their own. */
@Component
class Involvement {

    private final Questions questions;
    private final Doctors doctors;

    Involvement(Questions questions, Doctors doctors) {
        this.questions = questions;
        this.doctors = doctors;
    }

    /** The same person as the owner of a question, if they are. */
    static Who of(Who who, Question question) {
        return who.as(Role.OWNER, question.isAskedBy(new AccountId(who.signedIn())));
    }

    /** The same person as the author of an answer, and as the owner of its question, if they are. */
    Who of(Who who, Answer answer) {
        var doctor =
                answer.doctor() == null ? null : doctors.find(answer.doctor()).orElse(null);
        return of(who, questions.get(answer.question()), doctor);
    }

    /** The same of an answer whose question and doctor are at hand. */
    static Who of(Who who, Question question, @Nullable Doctor doctor) {
        return of(who, question)
                .as(Role.AUTHOR, doctor != null && doctor.account().value().equals(who.signedIn()));
    }
}
