package org.consilia.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.answer.AttributedAnswer;
import org.consilia.answer.Attribution;
import org.consilia.find.AttributedPassages;
import org.consilia.find.Passage;
import org.consilia.find.Passages;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The queue, one question of it, and taking that question. */
@Controller
class DeskController {

    private final Desk desk;
    private final Questions questions;
    private final Answers answers;
    private final Attribution attribution;
    private final Passages passages;
    private final AttributedPassages attributed;

    DeskController(
            Desk desk,
            Questions questions,
            Answers answers,
            Attribution attribution,
            Passages passages,
            AttributedPassages attributed) {
        this.desk = desk;
        this.questions = questions;
        this.answers = answers;
        this.attribution = attribution;
        this.passages = passages;
        this.attributed = attributed;
    }

    @GetMapping("/desk")
    ModelAndView queue(Who who) {
        return new ModelAndView("desk/queue").addObject("desk", desk.of(who, desk.doctor(who)));
    }

    @GetMapping("/desk/questions/{id}")
    ModelAndView question(Who who, @PathVariable String id) {
        var doctor = desk.doctor(who);
        var question = desk.question(who, new QuestionId(id), Action.READ_PRIVATE_QUESTION);
        var same = question.isOpen()
                ? passages.similarTo(question.title(), question.body()).askedBefore()
                : List.<Passage>of();
        var signed = attribution.of(question, answers.signed(List.of(question.id())));
        return new ModelAndView("desk/question")
                .addObject("question", question)
                .addObject("isTakeable", Permit.may(who, Action.ASSIGN_QUESTION, question.state()))
                .addObject("isMine", question.isAssignedTo(new AccountId(who.signedIn())))
                .addObject("same", attributed.of(same))
                .addObject("signed", signed)
                .addObject(
                        "judgeable",
                        signed.stream()
                                .map(AttributedAnswer::answer)
                                .filter(answer -> answer.doctor() != null && !answer.isWrittenBy(doctor.id()))
                                .map(Answer::id)
                                .collect(Collectors.toSet()));
    }

    @PostMapping("/desk/questions/{id}/assignment")
    ModelAndView take(Who who, @PathVariable String id) {
        desk.doctor(who);
        var question = desk.question(who, new QuestionId(id), Action.ASSIGN_QUESTION);
        questions.assign(question.id(), new AccountId(who.signedIn()));
        return new ModelAndView("redirect:/desk/questions/" + question.id().value() + "/answer");
    }
}
