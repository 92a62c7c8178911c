package org.consilia.operate;

import org.consilia.account.Accounts;
import org.consilia.account.Recoveries;
import org.consilia.doctor.Applications;
import org.consilia.find.Passages;
import org.consilia.permit.Role;
import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The operator's first page: who is here, how many questions stand where, and how many can be found. */
@Controller
class OverviewController {

    private final Accounts accounts;
    private final Questions questions;
    private final Passages passages;
    private final Recoveries recoveries;
    private final Applications applications;

    OverviewController(
            Accounts accounts,
            Questions questions,
            Passages passages,
            Recoveries recoveries,
            Applications applications) {
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.applications = applications;
        this.questions = questions;
        this.passages = passages;
    }

    @GetMapping("/operate")
    ModelAndView overview() {
        return new ModelAndView("operate/overview")
                .addObject("doctors", accounts.count(Role.DOCTOR))
                .addObject("editors", accounts.count(Role.EDITOR))
                .addObject("operators", accounts.count(Role.OPERATOR))
                .addObject("people", accounts.countHavingRoles())
                .addObject("recoveries", recoveries.countWaiting())
                .addObject("applications", applications.countWaiting())
                .addObject("questions", questions.counts())
                .addObject("finding", passages.readiness());
    }
}
