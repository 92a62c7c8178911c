package org.consilia.mine;

import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking back the consent to process a question: after one look more, it is deleted. */
@Controller
class DeletionController {

    private final OwnQuestions own;
    private final Questions questions;

    DeletionController(OwnQuestions own, Questions questions) {
        this.own = own;
        this.questions = questions;
    }

    @GetMapping("/mine/questions/{id}/deletion")
    ModelAndView confirm(@PathVariable String id, Who who) {
        return new ModelAndView("mine/deletion").addObject("question", own.still(id, who, Action.FORGET_QUESTION));
    }

    @PostMapping("/mine/questions/{id}/deletion")
    String delete(@PathVariable String id, Who who) {
        questions.forget(own.still(id, who, Action.FORGET_QUESTION).id());
        return "redirect:/mine";
    }
}
