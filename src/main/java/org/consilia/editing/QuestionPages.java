package org.consilia.editing;

import java.util.List;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.moderation.Reports;
import org.consilia.moderation.Screening;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionNotFound;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What an editor needs beside a question: what screening saw, what readers say, its answers, what was decided. */
@Component
class QuestionPages {

    private final Questions questions;
    private final Screening screening;
    private final Reports reports;
    private final Answers answers;
    private final Attribution attribution;
    private final History history;

    QuestionPages(
            Questions questions,
            Screening screening,
            Reports reports,
            Answers answers,
            Attribution attribution,
            History history) {
        this.questions = questions;
        this.screening = screening;
        this.reports = reports;
        this.answers = answers;
        this.attribution = attribution;
        this.history = history;
    }

    /** A question that this editor may read; any other is not found. */
    Question get(Who who, String id) {
        var question = questions.get(new QuestionId(id));
        if (!question.isConfirmed() && question.origin() == null) {
            throw new QuestionNotFound();
        }
        Permit.require(who, Action.READ_PRIVATE_QUESTION, question.state());
        return question;
    }

    ModelAndView of(Who who, Question question) {
        var id = question.id();
        var involved = Involvement.of(who, question);
        var isWithdrawable = Permit.may(involved, Action.WITHDRAW_QUESTION, question.state());
        var signed = isWithdrawable ? answers.signed(List.of(id)) : List.<Answer>of();
        return new ModelAndView("editing/question")
                .addObject("question", question)
                .addObject("finding", question.state() == QuestionState.HELD ? screening.finding(id) : null)
                .addObject("reports", reports.open(id))
                .addObject("answers", attribution.of(signed, _ -> question))
                .addObject("rulings", history.of(id))
                .addObject("isReleasable", Permit.may(involved, Action.RELEASE_QUESTION, question.state()))
                .addObject("isClosable", Permit.may(involved, Action.DECLINE_QUESTION, question.state()))
                .addObject("isWithdrawable", isWithdrawable);
    }
}
