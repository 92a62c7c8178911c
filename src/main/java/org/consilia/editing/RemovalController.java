package org.consilia.editing;

import jakarta.validation.Valid;
import org.consilia.account.AccountId;
import org.consilia.moderation.Rulings;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.QuestionNotFound;
import org.consilia.question.QuestionState;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question is taken off, closed as a duplicate, or stays although readers reported it: each with a reason. */
@Controller
class RemovalController {

    private final QuestionPages questions;
    private final Rulings rulings;

    RemovalController(QuestionPages questions, Rulings rulings) {
        this.questions = questions;
        this.rulings = rulings;
    }

    @GetMapping("/editing/questions/{id}/withdrawal")
    ModelAndView withdrawal(Who who, @PathVariable String id) {
        return page(Removal.WITHDRAW_QUESTION, toWithdraw(who, id), "withdrawal", ReasonForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/editing/questions/{id}/withdrawal")
    ModelAndView withdraw(
            Who who,
            @PathVariable String id,
            @Valid ReasonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var question = questions.get(who, id);
        Permit.require(Involvement.of(who, question), Action.WITHDRAW_QUESTION, QuestionState.PUBLIC);
        if (result.hasErrors()) {
            return page(Removal.WITHDRAW_QUESTION, toWithdraw(who, id), "withdrawal", form, FormErrors.of(result));
        }
        rulings.withdraw(question.id(), new AccountId(who.signedIn()), form.reason());
        return done(redirect, "editing.withdraw-question.done");
    }

    @GetMapping("/editing/questions/{id}/merger")
    ModelAndView merger(Who who, @PathVariable String id) {
        return merger(toMerge(who, id), MergerForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/editing/questions/{id}/merger")
    ModelAndView merge(
            Who who,
            @PathVariable String id,
            @Valid MergerForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var question = questions.get(who, id);
        Permit.require(Involvement.of(who, question), Action.MERGE_QUESTION, QuestionState.HELD);
        var into = form.question();
        if (result.hasErrors() || into.isEmpty()) {
            var errors =
                    result.hasErrors() ? FormErrors.of(result) : FormErrors.of("into", "editing.merge.into.unknown");
            return merger(toMerge(who, id), form, errors);
        }
        try {
            rulings.merge(question.id(), into.get(), new AccountId(who.signedIn()), form.reason());
        } catch (QuestionNotFound notPublic) {
            return merger(toMerge(who, id), form, FormErrors.of("into", "editing.merge.into.unknown"));
        }
        return done(redirect, "editing.merge.done");
    }

    @GetMapping("/editing/questions/{id}/reports")
    ModelAndView reports(Who who, @PathVariable String id) {
        return page(Removal.CLOSE_REPORTS, toCloseReports(who, id), "reports", ReasonForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/editing/questions/{id}/reports")
    ModelAndView closeReports(
            Who who,
            @PathVariable String id,
            @Valid ReasonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var question = toCloseReports(who, id);
        if (result.hasErrors()) {
            return page(Removal.CLOSE_REPORTS, question, "reports", form, FormErrors.of(result));
        }
        rulings.closeReports(question.id(), new AccountId(who.signedIn()), form.reason());
        return done(redirect, "editing.close-reports.done");
    }

    private Question toWithdraw(Who who, String id) {
        return allowed(who, id, Action.WITHDRAW_QUESTION);
    }

    private Question toMerge(Who who, String id) {
        return allowed(who, id, Action.MERGE_QUESTION);
    }

    private Question toCloseReports(Who who, String id) {
        return allowed(who, id, Action.CLOSE_REPORT_QUESTION);
    }

    private Question allowed(Who who, String id, Action action) {
        var question = questions.get(who, id);
        Permit.require(Involvement.of(who, question), action, question.state());
        return question;
    }

    private static ModelAndView merger(Question question, MergerForm form, FormErrors errors) {
        return page(Removal.MERGE, question, "merger", new ReasonForm(form.reason()), errors)
                .addObject("into", form.into());
    }

    private static ModelAndView page(
            Removal removal, Question question, String noun, ReasonForm form, FormErrors errors) {
        var path = "/editing/questions/" + question.id().value();
        return new ModelAndView("editing/removal")
                .addObject("removal", removal)
                .addObject(
                        "title",
                        question.publication() == null
                                ? question.title()
                                : question.publication().text().title())
                .addObject("back", path)
                .addObject("action", path + "/" + noun)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private static ModelAndView done(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("done", key);
        return new ModelAndView("redirect:/editing");
    }
}
