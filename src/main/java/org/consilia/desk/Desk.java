package org.consilia.desk;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionNotFound;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.springframework.stereotype.Component;

/** What lies on one doctor's desk, and what the doctor may open from there. */
@Component
class Desk {

    private final Doctors doctors;
    private final Questions questions;
    private final Answers answers;

    Desk(Doctors doctors, Questions questions, Answers answers) {
        this.doctors = doctors;
        this.questions = questions;
        this.answers = answers;
    }

    Doctor doctor(Who who) {
        return doctors.find(new AccountId(who.signedIn())).orElseThrow(NotPermitted::new);
    }

    DeskPage of(Who who, Doctor doctor) {
        var open = answers.open(doctor.id()).stream().collect(Collectors.toMap(Answer::question, Function.identity()));
        var assigned = questions.assignedTo(doctor.account());
        var taken = assigned.stream().map(Question::id).toList();
        var others = questions.all(open.keySet()).stream().filter(question -> !taken.contains(question.id()));
        var inHand = Stream.concat(assigned.stream(), others)
                .filter(question -> Permit.may(who, Action.READ_PRIVATE_QUESTION, question.state()))
                .map(question -> new InHand(question, open.get(question.id())))
                .toList();
        var waiting = questions.waiting(QuestionState.SUBMITTED).stream()
                .filter(question -> !question.isAskedBy(doctor.account()))
                .toList();
        return new DeskPage(doctor, inHand, waiting);
    }

    /** A question that this doctor may do something with; anything else is not found. */
    Question question(Who who, QuestionId id, Action action) {
        var question = questions.get(id);
        if (!question.isConfirmed() || question.isAskedBy(new AccountId(who.signedIn()))) {
            throw new QuestionNotFound();
        }
        Permit.require(asAuthor(who, question), action, question.state());
        return question;
    }

    Optional<Answer> open(Question question, Doctor doctor) {
        return answers.open(question.id(), doctor.id());
    }

    /** The same person as the author of the answer to a question they took. */
    static Who asAuthor(Who who, Question question) {
        return who.as(Role.AUTHOR, question.isAssignedTo(new AccountId(who.signedIn())));
    }

    static Who asAuthor(Who who, Question question, Optional<Answer> open) {
        return asAuthor(who, question).as(Role.AUTHOR, open.isPresent());
    }
}
