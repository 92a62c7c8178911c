package org.consilia.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.find.AttributedPassage;
import org.consilia.moderation.Rulings;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.Duplicates;
import org.consilia.question.GateVerdicts;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.triage.Triage;
import org.consilia.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A question before its answer: a held one is let go on to the doctors, any open one is closed with a reason or with a
 * public question that asks the same. Whether it is still in that state is for {@link Rulings} to say, so that the slower
 * of two editors is told and not lost; never one's own.
 */
@Controller
class QuestionDecisionController {

    private final QuestionPages pages;
    private final Rulings rulings;
    private final GateVerdicts verdicts;
    private final Triage triage;
    private final Duplicates duplicates;
    private final SameQuestions sameQuestions;

    QuestionDecisionController(
            QuestionPages pages,
            Rulings rulings,
            GateVerdicts verdicts,
            Triage triage,
            Duplicates duplicates,
            SameQuestions sameQuestions) {
        this.pages = pages;
        this.rulings = rulings;
        this.verdicts = verdicts;
        this.triage = triage;
        this.duplicates = duplicates;
        this.sameQuestions = sameQuestions;
    }

    @GetMapping("/editing/questions/{id}")
    ModelAndView show(Who who, @PathVariable String id) {
        return page(who, pages.get(who, id), ReasonForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/editing/questions/{id}/release")
    ModelAndView release(Who who, @PathVariable String id, RedirectAttributes redirect) {
        var question = pages.get(who, id);
        Permit.require(Involvement.of(who, question), Action.RELEASE_QUESTION, QuestionState.HELD);
        rulings.release(question.id(), new AccountId(who.signedIn()));
        return done(redirect, "editing.released");
    }

    @PostMapping("/editing/questions/{id}/closure")
    ModelAndView close(
            Who who,
            @PathVariable String id,
            @Valid ReasonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var question = pages.get(who, id);
        Permit.require(Involvement.of(who, question), Action.DECLINE_QUESTION, QuestionState.HELD);
        if (result.hasErrors()) {
            return page(who, question, form, FormErrors.of(result));
        }
        rulings.decline(question.id(), new AccountId(who.signedIn()), form.reason());
        return done(redirect, "editing.closed");
    }

    /** The asker is pointed to a public question that asks the same; theirs is closed. */
    @PostMapping("/editing/questions/{id}/duplicate")
    ModelAndView point(Who who, @PathVariable String id, @RequestParam String same, RedirectAttributes redirect) {
        var question = pages.get(who, id);
        Permit.require(Involvement.of(who, question), Action.MERGE_QUESTION, QuestionState.HELD);
        rulings.merge(question.id(), new QuestionId(same), new AccountId(who.signedIn()), null);
        return done(redirect, "editing.pointed");
    }

    /** What an editor says of the gate changes nothing for the asker; it is how the rules get better. */
    @PostMapping("/editing/questions/{id}/gate")
    ModelAndView judgeGate(
            Who who, @PathVariable String id, @RequestParam GateVerdict verdict, RedirectAttributes redirect) {
        var question = pages.get(who, id);
        Permit.require(Involvement.of(who, question), Action.JUDGE_GATE_QUESTION, question.state());
        verdicts.say(question.id(), verdict == GateVerdict.RIGHT, new AccountId(who.signedIn()));
        redirect.addFlashAttribute("done", "editing.gate.kept");
        return new ModelAndView("redirect:/editing/questions/" + id);
    }

    @GetMapping("/editing/gate")
    ModelAndView gate() {
        return new ModelAndView("editing/gate").addObject("records", verdicts.all());
    }

    private ModelAndView page(Who who, Question question, ReasonForm form, FormErrors errors) {
        var same = Permit.may(Involvement.of(who, question), Action.MERGE_QUESTION, question.state())
                ? sameQuestions.asLike(question)
                : List.<AttributedPassage>of();
        var sameAs = question.state() == QuestionState.CLOSED
                ? duplicates.sameAs(question.id()).orElse(null)
                : null;
        return pages.of(who, question)
                .addObject("same", same)
                .addObject("sameAs", sameAs)
                .addObject("form", form)
                .addObject("gate", gateOf(who, question))
                .addObject("errors", errors);
    }

    private @Nullable GateSaw gateOf(Who who, Question question) {
        var redFlag = question.redFlagKey();
        if (redFlag == null
                || !Permit.may(Involvement.of(who, question), Action.JUDGE_GATE_QUESTION, question.state())) {
            return null;
        }
        var about = question.about();
        var urgency = triage.assess(
                Triage.together(question.title(), question.body(), about.conditions(), about.medicines()));
        return new GateSaw(
                redFlag,
                urgency.because(),
                question.rulesVersion(),
                triage.version(),
                verdicts.about(question.id()).orElse(null));
    }

    private static ModelAndView done(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("done", key);
        return new ModelAndView("redirect:/editing");
    }
}
