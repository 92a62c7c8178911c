package org.consilia.mine;

import java.util.List;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.question.Duplicates;
import org.consilia.question.SecondLooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A question as its asker alone sees it, with the answers. */
@Controller
class PrivateQuestionController {

    private final OwnQuestions own;
    private final Answers answers;
    private final Attribution attribution;
    private final SecondLooks looks;
    private final Duplicates duplicates;

    PrivateQuestionController(
            OwnQuestions own, Answers answers, Attribution attribution, SecondLooks looks, Duplicates duplicates) {
        this.own = own;
        this.answers = answers;
        this.attribution = attribution;
        this.looks = looks;
        this.duplicates = duplicates;
    }

    @GetMapping("/mine/questions/{id}")
    ModelAndView show(@PathVariable String id, Who who) {
        var question = own.get(id, who, Action.READ_PRIVATE_QUESTION);
        var signed = answers.signed(List.of(question.id()));
        var owner = who.as(Role.OWNER, true);
        var look = looks.last(question.id()).orElse(null);
        var isShown = question.publication() != null || look != null && look.isWaiting();
        return new ModelAndView("mine/question")
                .addObject("question", question)
                .addObject("look", look)
                .addObject("sameAs", duplicates.sameAs(question.id()).orElse(null))
                .addObject("withdrawn", answers.withdrawn(List.of(question.id())))
                .addObject("answers", attribution.of(question, signed))
                .addObject("mayPublish", Permit.may(owner, Action.PUBLISH_QUESTION, question.state()))
                .addObject("mayForget", Permit.may(owner, Action.FORGET_QUESTION, question.state()))
                .addObject("mayTakeBack", isShown && Permit.may(owner, Action.TAKE_BACK_QUESTION, question.state()));
    }
}
