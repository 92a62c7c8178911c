package org.consilia.mine;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.question.PublicText;
import org.consilia.question.Question;
import org.consilia.question.QuestionChanged;
import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Putting the public text right, with a new consent to exactly the new one. */
@Controller
class CorrectionController {

    private static final PublicTextStep STEP = PublicTextStep.CORRECTION;

    private final OwnQuestions own;
    private final Questions questions;
    private final PublicTextPages pages;

    CorrectionController(OwnQuestions own, Questions questions, PublicTextPages pages) {
        this.own = own;
        this.questions = questions;
        this.pages = pages;
    }

    @GetMapping("/mine/questions/{id}/correction")
    ModelAndView read(@PathVariable String id, Who who) {
        var question = own.still(id, who, Action.CORRECT_QUESTION);
        return pages.text(STEP, question, published(question));
    }

    /** What could stand instead of words that the public text kept. */
    @GetMapping("/mine/questions/{id}/correction/changes")
    ModelAndView changes(@PathVariable String id, Who who) {
        var question = own.still(id, who, Action.CORRECT_QUESTION);
        return pages.changes(STEP, question, published(question));
    }

    /** The public text with the changes that are named, for the asker to edit. */
    @GetMapping("/mine/questions/{id}/correction/text")
    ModelAndView text(@PathVariable String id, @RequestParam(defaultValue = "") List<String> change, Who who) {
        var question = own.still(id, who, Action.CORRECT_QUESTION);
        return pages.changed(STEP, question, published(question), change);
    }

    @PostMapping("/mine/questions/{id}/correction")
    ModelAndView agree(
            @PathVariable String id, @Valid PublicationForm form, BindingResult result, Who who, Locale locale) {
        var question = own.still(id, who, Action.CORRECT_QUESTION);
        return pages.again(STEP, question, form, result).orElseGet(() -> {
            questions.correct(question.id(), form.text(), pages.wording(form, locale));
            return new ModelAndView("redirect:/mine/questions/" + id);
        });
    }

    private static PublicText published(Question question) {
        var publication = question.publication();
        if (publication == null) {
            throw new QuestionChanged();
        }
        return publication.text();
    }
}
