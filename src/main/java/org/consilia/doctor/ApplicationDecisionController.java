package org.consilia.doctor;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.consilia.account.Account;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Subject;
import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Operators look at who asks to be a doctor here, have registers asked, and grant or refuse. */
@Controller
class ApplicationDecisionController {

    private static final String LIST = "/operate/applications";

    private final Applications applications;
    private final ApplicationCases cases;
    private final LookUps lookUps;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    ApplicationDecisionController(
            Applications applications,
            ApplicationCases cases,
            LookUps lookUps,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.lookUps = lookUps;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView all() {
        return new ModelAndView("doctor/applications")
                .addObject("applications", applications.waiting())
                .addObject(
                        "clashes",
                        applications.clashes().stream()
                                .map(clash -> new ApplicationCase.Clash(clash, account(clash)))
                                .toList());
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView one(@PathVariable String id, Who who) {
        return page(id, who, GrantForm.blank(LocalDate.now(clock)), RefusalForm.BLANK, FormErrors.NONE);
    }

    @PostMapping(LIST + "/{id}/look-ups")
    String lookUp(@PathVariable String id, @RequestParam(defaultValue = "0") String number, Who who) {
        var application = applications.get(id, who, Action.LOOK_UP_APPLICATION);
        lookUps.lookUp(application, number.matches("[0-9]") ? Integer.parseInt(number) : -1, who);
        return "redirect:" + LIST + "/" + id + "#look-ups";
    }

    /** One that was decided on meanwhile leads back to the list, where it is gone. */
    @PostMapping(LIST + "/{id}/grant")
    ModelAndView grant(@PathVariable String id, GrantForm form, Who who) {
        var application = applications.get(id, who, Action.DECIDE_APPLICATION);
        var numbers = application.words().numbers();
        var errors = form.errors(numbers, LocalDate.now(clock));
        if (!errors.isEmpty()) {
            return page(id, who, form, RefusalForm.BLANK, errors);
        }
        applications.grant(id, who, form.toEvidence(numbers, clock.instant(), cases.hashes(id)));
        return new ModelAndView("redirect:" + LIST);
    }

    @PostMapping(LIST + "/{id}/refusal")
    ModelAndView refuse(@PathVariable String id, @Valid RefusalForm form, BindingResult result, Who who) {
        if (result.hasErrors()) {
            return page(id, who, GrantForm.blank(LocalDate.now(clock)), form, FormErrors.of(result));
        }
        applications.refuse(id, who, String.valueOf(form.reason()));
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView page(String id, Who who, GrantForm grant, RefusalForm refusal, FormErrors errors) {
        var application = applications.get(id, who, Action.READ_APPLICATION);
        return new ModelAndView("doctor/applicationDecision")
                .addObject("found", cases.of(application, who))
                .addObject("grant", grant)
                .addObject("refusal", refusal)
                .addObject("errors", errors);
    }

    private String account(NumberClash clash) {
        audit.saw(Subject.account(clash.account().value().toString()));
        return accounts.find(clash.account())
                .map(Account::email)
                .map(email -> email.value())
                .orElse("");
    }
}
