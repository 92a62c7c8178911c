package org.consilia.editing;

import jakarta.validation.Valid;
import java.util.Map;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerChanged;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
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

/** An editor changes words of an answer that waits, or takes a signed one off; never their own. */
@Controller
class AnswerCorrectionController {

    private final Answers answers;
    private final Involvement involvement;
    private final Decisions decisions;

    AnswerCorrectionController(Answers answers, Involvement involvement, Decisions decisions) {
        this.answers = answers;
        this.involvement = involvement;
        this.decisions = decisions;
    }

    @GetMapping("/editing/answers/{id}/correction")
    ModelAndView show(Who who, @PathVariable String id) {
        var answer = answer(who, id);
        Permit.require(involvement.of(who, answer), Action.CORRECT_ANSWER, answer.state());
        return correction(who, answer, CorrectionForm.of(answer.text()), FormErrors.NONE);
    }

    @PostMapping("/editing/answers/{id}/correction")
    ModelAndView correct(
            Who who, @PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var answer = answer(who, id);
        Permit.require(involvement.of(who, answer), Action.CORRECT_ANSWER, AnswerState.IN_REVIEW);
        var seen = new Seen(answer.id(), number(typed, "seen"), number(typed, "signatures"));
        if (answer.revision() != seen.revision()) {
            throw new AnswerChanged();
        }
        var form = CorrectionForm.of(typed, answer.text());
        var errors = form.errors(answer.text());
        if (!errors.isEmpty()) {
            return correction(who, answer, form, errors);
        }
        decisions.correct(seen, new AccountId(who.signedIn()), form.over(answer.text()), form.reason());
        redirect.addFlashAttribute("done", "editing.corrected");
        return new ModelAndView("redirect:/editing/answers/" + id);
    }

    @GetMapping("/editing/answers/{id}/withdrawal")
    ModelAndView withdrawal(Who who, @PathVariable String id) {
        var answer = answer(who, id);
        Permit.require(involvement.of(who, answer), Action.WITHDRAW_ANSWER, answer.state());
        return withdrawal(answer, ReasonForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/editing/answers/{id}/withdrawal")
    ModelAndView withdraw(
            Who who,
            @PathVariable String id,
            @Valid ReasonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var answer = answer(who, id);
        Permit.require(involvement.of(who, answer), Action.WITHDRAW_ANSWER, AnswerState.SIGNED);
        if (result.hasErrors()) {
            return withdrawal(answer, form, FormErrors.of(result));
        }
        decisions.withdraw(answer.id(), new AccountId(who.signedIn()), form.reason());
        redirect.addFlashAttribute("done", "editing.withdraw-answer.done");
        return new ModelAndView("redirect:/editing");
    }

    /** One that an editor may read, or that was so until another one decided. */
    private Answer answer(Who who, String id) {
        var answer = answers.get(new AnswerId(id));
        if (answer.state() == AnswerState.DRAFT && answer.returnedBecause() == null) {
            Permit.require(involvement.of(who, answer), Action.READ_ANSWER, answer.state());
        }
        return answer;
    }

    private static int number(Map<String, String> typed, String name) {
        var value = typed.getOrDefault(name, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    private ModelAndView correction(Who who, Answer answer, CorrectionForm form, FormErrors errors) {
        return new ModelAndView("editing/correction")
                .addObject("answer", answer)
                .addObject("signatures", decisions.signatures(answer, new AccountId(who.signedIn())))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private static ModelAndView withdrawal(Answer answer, ReasonForm form, FormErrors errors) {
        return new ModelAndView("editing/removal")
                .addObject("removal", Removal.WITHDRAW_ANSWER)
                .addObject("back", "/editing/questions/" + answer.question().value())
                .addObject("action", "/editing/answers/" + answer.id().value() + "/withdrawal")
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
