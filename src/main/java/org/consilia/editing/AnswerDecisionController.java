package org.consilia.editing;

import jakarta.validation.Valid;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerChanged;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.answer.PublishObjection;
import org.consilia.moderation.Decisions;
import org.consilia.moderation.Decisions.Seen;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
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
 * An answer that waits for an editor: sign it out to its asker, or send it back with a reason; never one's own. An editor
 * decides on the revision they have read: the slower of two editors is told, and nothing happens twice.
 */
@Controller
class AnswerDecisionController {

    private final Answers answers;
    private final Decisions decisions;
    private final Involvement involvement;
    private final AnswerPages pages;

    AnswerDecisionController(Answers answers, Decisions decisions, Involvement involvement, AnswerPages pages) {
        this.answers = answers;
        this.decisions = decisions;
        this.involvement = involvement;
        this.pages = pages;
    }

    @GetMapping("/editing/answers/{id}")
    ModelAndView show(Who who, @PathVariable String id, @RequestParam(defaultValue = "") String canned) {
        var answer = answers.get(new AnswerId(id));
        Permit.require(involvement.of(who, answer), Action.READ_ANSWER, answer.state());
        return page(who, DecisionPage.of(answer, answers.objections(answer)))
                .addObject("canned", CannedReason.ofSlug(canned).orElse(null));
    }

    @PostMapping("/editing/answers/{id}/signature")
    ModelAndView sign(
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "0") int signatures,
            RedirectAttributes redirect) {
        var answer = toDecide(who, id, Action.SIGN_ANSWER, seen);
        try {
            var isOut = decisions.sign(new Seen(answer.id(), seen, signatures), new AccountId(who.signedIn()));
            return done(redirect, isOut ? "editing.signed" : "editing.signed-first");
        } catch (PublishObjection objection) {
            return page(who, DecisionPage.of(answer, objection.objections()));
        }
    }

    @PostMapping("/editing/answers/{id}/overruling")
    ModelAndView overrule(
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "0") int signatures,
            @Valid GroundForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var answer = toDecide(who, id, Action.SIGN_ANSWER, seen);
        if (result.hasErrors()) {
            return page(who, DecisionPage.of(answer, answers.objections(answer)).with(form, FormErrors.of(result)));
        }
        try {
            var isOut = decisions.overrule(
                    new Seen(answer.id(), seen, signatures), new AccountId(who.signedIn()), form.ground());
            return done(redirect, isOut ? "editing.signed" : "editing.signed-first");
        } catch (PublishObjection objection) {
            return page(who, DecisionPage.of(answer, objection.objections()).with(form, FormErrors.NONE));
        }
    }

    @PostMapping("/editing/answers/{id}/return")
    ModelAndView sendBack(
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "0") int signatures,
            @Valid ReasonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var answer = toDecide(who, id, Action.RETURN_ANSWER, seen);
        if (result.hasErrors()) {
            return page(who, DecisionPage.of(answer, answers.objections(answer)).with(form, FormErrors.of(result)));
        }
        decisions.sendBack(new Seen(answer.id(), seen, signatures), new AccountId(who.signedIn()), form.reason());
        return done(redirect, "editing.returned");
    }

    /** An answer that waits for an editor as this one saw it, or did so until another one decided; any other is not found. */
    private Answer toDecide(Who who, String id, Action action, int seen) {
        var answer = answers.get(new AnswerId(id));
        var author = involvement.of(who, answer);
        if (answer.returnedBecause() == null) {
            Permit.require(author, Action.READ_ANSWER, answer.state());
        }
        Permit.require(author, action, AnswerState.IN_REVIEW);
        if (answer.state() != AnswerState.IN_REVIEW || answer.revision() != seen) {
            throw new AnswerChanged();
        }
        return answer;
    }

    private ModelAndView page(Who who, DecisionPage decision) {
        var answer = decision.answer();
        return pages.of(who, answer).addObject("decision", decision);
    }

    private static ModelAndView done(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("done", key);
        return new ModelAndView("redirect:/editing");
    }
}
