package org.consilia.read;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.moderation.NewReport;
import org.consilia.moderation.ReportKind;
import org.consilia.moderation.Reports;
import org.consilia.moderation.TooManyReports;
import org.consilia.pack.Pack;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.consilia.triage.Triage;
import org.consilia.triage.Urgency;
import org.consilia.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reader says what is wrong with a public page: no account, no address. The emergency gate stands in front of it. */
@Controller
class ReportController {

    private final Questions questions;
    private final Answers answers;
    private final Reports reports;
    private final Triage triage;
    private final Pack pack;

    ReportController(Questions questions, Answers answers, Reports reports, Triage triage, Pack pack) {
        this.questions = questions;
        this.answers = answers;
        this.reports = reports;
        this.triage = triage;
        this.pack = pack;
    }

    @GetMapping("/reports/new")
    ModelAndView start(ReportForm form, BindingResult result, Who who) {
        return page(question(form, who), form, FormErrors.NONE);
    }

    @PostMapping("/reports")
    ModelAndView file(
            @Valid ReportForm form,
            BindingResult result,
            Who who,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var question = question(form, who);
        var urgency = triage.assess(form.words());
        if (!form.isNotNow() && urgency instanceof Urgency.Emergency emergency) {
            return new ModelAndView("read/reportEmergency")
                    .addObject("form", form)
                    .addObject("emergency", emergency)
                    .addObject("pack", pack);
        }
        var kind = ReportKind.ofSlug(form.kind());
        if (result.hasErrors() || kind.isEmpty()) {
            var errors = kind.isEmpty()
                    ? FormErrors.of("kind", "read.report.kind.missing")
                            .and(FormErrors.of(result).all())
                    : FormErrors.of(result);
            return page(question, form, errors);
        }
        try {
            reports.file(
                    new NewReport(question.id(), form.answerId(), kind.get(), form.words()), request.getRemoteAddr());
        } catch (TooManyReports tooMany) {
            var again = page(question, form, FormErrors.NONE).addObject("isTooMany", true);
            again.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return again;
        }
        if (urgency instanceof Urgency.Urgent urgent) {
            redirect.addFlashAttribute("urgent", urgent);
        }
        redirect.addFlashAttribute("back", question.path());
        return new ModelAndView("redirect:/reports/sent");
    }

    @GetMapping("/reports/sent")
    ModelAndView sent() {
        return new ModelAndView("read/reportSent");
    }

    /** A public question, and an answer that can be read on it; anything else is not found. */
    private Question question(ReportForm form, Who who) {
        var question = questions.find(form.questionId()).orElseThrow(NotPermitted::new);
        Permit.require(who, Action.REPORT_QUESTION, question.state());
        var answer = form.answerId();
        if (answer != null) {
            var found = answers.signed(List.of(question.id())).stream()
                    .filter(each -> each.id().equals(answer))
                    .findFirst()
                    .map(Answer::state)
                    .orElseThrow(NotPermitted::new);
            Permit.require(who, Action.REPORT_ANSWER, found);
        }
        return question;
    }

    private static ModelAndView page(Question question, ReportForm form, FormErrors errors) {
        return new ModelAndView("read/report")
                .addObject("question", question)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
