package org.consilia.mine;

import jakarta.validation.Valid;
import java.util.Locale;
import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.QuestionChanged;
import org.consilia.question.Questions;
import org.consilia.web.Bundles;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Putting the public text right, with a new consent to exactly the new one. */
@Controller
class CorrectionController {

    private final OwnQuestions own;
    private final Questions questions;
    private final Bundles bundles;

    CorrectionController(OwnQuestions own, Questions questions, Bundles bundles) {
        this.own = own;
        this.questions = questions;
        this.bundles = bundles;
    }

    @GetMapping("/mine/questions/{id}/correction")
    ModelAndView read(@PathVariable String id, Who who) {
        var question = own.still(id, who, Action.CORRECT_QUESTION);
        var publication = question.publication();
        if (publication == null) {
            throw new QuestionChanged();
        }
        var text = publication.text();
        return page(question, new PublicationForm(text.title(), text.body(), false), FormErrors.NONE);
    }

    @PostMapping("/mine/questions/{id}/correction")
    ModelAndView agree(
            @PathVariable String id, @Valid PublicationForm form, BindingResult result, Who who, Locale locale) {
        var question = own.still(id, who, Action.CORRECT_QUESTION);
        if (result.hasErrors()) {
            return page(question, form, FormErrors.of(result));
        }
        questions.correct(question.id(), form.text(), bundles.in(locale).say(PublicationController.CONSENT));
        return new ModelAndView("redirect:/mine/questions/" + id);
    }

    private static ModelAndView page(Question question, PublicationForm form, FormErrors errors) {
        return new ModelAndView("mine/correction")
                .addObject("question", question)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
