package org.consilia.mine;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.question.PublicText;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Agreeing to the exact public text, and taking it back. */
@Controller
class PublicationController {

    private static final PublicTextStep STEP = PublicTextStep.PUBLICATION;

    private final OwnQuestions own;
    private final Questions questions;
    private final PublicTextPages pages;

    PublicationController(OwnQuestions own, Questions questions, PublicTextPages pages) {
        this.own = own;
        this.questions = questions;
        this.pages = pages;
    }

    /** Who agreed to a text before goes on from there; else the changes come first, if there are any. */
    @GetMapping("/mine/questions/{id}/publication")
    ModelAndView read(@PathVariable String id, Who who) {
        var question = own.get(id, who, Action.PUBLISH_QUESTION);
        return questions
                .agreedText(question.id())
                .map(agreed -> pages.text(STEP, question, agreed))
                .orElseGet(() -> pages.changes(STEP, question, asked(question)));
    }

    /** The suggested changes, also for who agreed to another text before. */
    @GetMapping("/mine/questions/{id}/publication/changes")
    ModelAndView changes(@PathVariable String id, Who who) {
        var question = own.get(id, who, Action.PUBLISH_QUESTION);
        return pages.changes(STEP, question, asked(question));
    }

    /** The text with the changes that are named, for the asker to edit. */
    @GetMapping("/mine/questions/{id}/publication/text")
    ModelAndView text(@PathVariable String id, @RequestParam(defaultValue = "") List<String> change, Who who) {
        var question = own.get(id, who, Action.PUBLISH_QUESTION);
        return pages.changed(STEP, question, asked(question), change);
    }

    @PostMapping("/mine/questions/{id}/publication")
    ModelAndView agree(
            @PathVariable String id, @Valid PublicationForm form, BindingResult result, Who who, Locale locale) {
        var question = own.still(id, who, Action.PUBLISH_QUESTION);
        return pages.again(STEP, question, form, result).orElseGet(() -> {
            questions.publish(question.id(), form.text(), pages.wording(form, locale));
            return new ModelAndView("redirect:/mine/questions/" + id);
        });
    }

    @PostMapping("/mine/questions/{id}/taking-back")
    ModelAndView takeBack(@PathVariable String id, Who who) {
        var question = own.still(id, who, Action.TAKE_BACK_QUESTION);
        questions.takeBack(question.id());
        return new ModelAndView("redirect:/mine/questions/" + id);
    }

    private static PublicText asked(Question question) {
        return new PublicText(question.title(), question.body());
    }
}
