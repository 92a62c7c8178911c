package org.consilia.mine;

import jakarta.validation.Valid;
import java.util.Locale;
import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.consilia.web.Bundles;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Agreeing to the exact public text, and taking it back. */
@Controller
class PublicationController {

    static final String CONSENT = "mine.publication.consent";

    private final OwnQuestions own;
    private final Questions questions;
    private final Bundles bundles;

    PublicationController(OwnQuestions own, Questions questions, Bundles bundles) {
        this.own = own;
        this.questions = questions;
        this.bundles = bundles;
    }

    @GetMapping("/mine/questions/{id}/publication")
    ModelAndView read(@PathVariable String id, Who who) {
        var question = own.get(id, who, Action.PUBLISH_QUESTION);
        return page(question, PublicationForm.of(question), FormErrors.NONE);
    }

    @PostMapping("/mine/questions/{id}/publication")
    ModelAndView agree(
            @PathVariable String id, @Valid PublicationForm form, BindingResult result, Who who, Locale locale) {
        var question = own.still(id, who, Action.PUBLISH_QUESTION);
        if (result.hasErrors()) {
            return page(question, form, FormErrors.of(result));
        }
        questions.publish(question.id(), form.text(), bundles.in(locale).say(CONSENT));
        return new ModelAndView("redirect:/mine/questions/" + id);
    }

    @PostMapping("/mine/questions/{id}/taking-back")
    ModelAndView takeBack(@PathVariable String id, Who who) {
        var question = own.still(id, who, Action.TAKE_BACK_QUESTION);
        questions.takeBack(question.id());
        return new ModelAndView("redirect:/mine/questions/" + id);
    }

    private static ModelAndView page(Question question, PublicationForm form, FormErrors errors) {
        return new ModelAndView("mine/publication")
                .addObject("question", question)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
