package org.consilia.editing;

import jakarta.validation.Valid;
import org.consilia.account.AccountId;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.Publications;
import org.consilia.question.Question;
import org.consilia.question.QuestionChanged;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionNotFound;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.question.SecondLook;
import org.consilia.question.SecondLooks;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A text that may still tell who somebody is, before it is public: let it be, or give it back to its asker, each with a
 * reason that is kept. An editor decides on the text they have read: if the asker agreed to another one since, nothing
 * happens.
 */
@Controller
class WordsDecisionController {

    private final Questions questions;
    private final Publications publications;
    private final SecondLooks looks;

    WordsDecisionController(Questions questions, Publications publications, SecondLooks looks) {
        this.questions = questions;
        this.publications = publications;
        this.looks = looks;
    }

    @GetMapping("/editing/publications/{id}")
    ModelAndView show(Who who, @PathVariable String id) {
        var question = question(who, id);
        return page(
                looks.open(question.id()).orElseThrow(QuestionNotFound::new),
                GroundForm.BLANK,
                ReasonForm.BLANK,
                FormErrors.NONE);
    }

    @PostMapping("/editing/publications/{id}/approval")
    ModelAndView letBe(
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long seen,
            @Valid GroundForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var look = toDecide(who, id, seen);
        if (result.hasErrors()) {
            return page(look, form, ReasonForm.BLANK, FormErrors.of(result));
        }
        publications.letBe(look, new AccountId(who.signedIn()), form.ground());
        return done(redirect, "editing.words.let-be.done");
    }

    @PostMapping("/editing/publications/{id}/return")
    ModelAndView sendBack(
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long seen,
            @Valid ReasonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var look = toDecide(who, id, seen);
        if (result.hasErrors()) {
            return page(look, GroundForm.BLANK, form, FormErrors.of(result));
        }
        publications.sendBack(look, new AccountId(who.signedIn()), form.reason());
        return done(redirect, "editing.words.returned");
    }

    private Question question(Who who, String id) {
        var question = questions.get(new QuestionId(id));
        require(who, question, question.state());
        return question;
    }

    /** A text that waits for an editor as this one saw it, or did so until another one decided; any other is not found. */
    private SecondLook toDecide(Who who, String id, long seen) {
        var question = questions.get(new QuestionId(id));
        require(who, question, QuestionState.ANSWERED);
        if (looks.last(question.id()).isEmpty()) {
            throw new QuestionNotFound();
        }
        return looks.open(question.id()).filter(look -> look.id() == seen).orElseThrow(QuestionChanged::new);
    }

    private static void require(Who who, Question question, QuestionState state) {
        Permit.require(Involvement.of(who, question), Action.JUDGE_WORDS_QUESTION, state);
    }

    private ModelAndView page(SecondLook look, GroundForm ground, ReasonForm form, FormErrors errors) {
        var text = questions.agreedText(look.question()).orElseThrow(QuestionNotFound::new);
        return new ModelAndView("editing/words")
                .addObject("look", look)
                .addObject("telling", looks.in(text))
                .addObject("ground", ground)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private static ModelAndView done(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("done", key);
        return new ModelAndView("redirect:/editing");
    }
}
