package org.consilia.account;

import jakarta.servlet.http.HttpSession;
import org.consilia.permit.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Showing again that it is you, and then going on where you were. */
@Controller
class StepUpController {

    private static final String DONE = "/sign-in/again/done";

    private final Accounts accounts;
    private final WishGranting granting;

    StepUpController(Accounts accounts, WishGranting granting) {
        this.accounts = accounts;
        this.granting = granting;
    }

    @GetMapping("/sign-in/again")
    ModelAndView start(Who who) {
        var account = account(who);
        return new ModelAndView("account/again")
                .addObject("hasPasskey", accounts.hasPasskey(account.id()))
                .addObject("hasAddress", account.email() != null);
    }

    @PostMapping("/sign-in/again")
    String sendLink(Who who) {
        granting.send(account(who), DONE);
        return "redirect:/sign-in/sent";
    }

    @GetMapping(DONE)
    ModelAndView goOn(
            Who who,
            HttpSession session,
            @SessionAttribute(name = Unfinished.ATTRIBUTE, required = false) @Nullable Unfinished unfinished) {
        if (unfinished == null || !unfinished.account().equals(who.signedIn().toString())) {
            return new ModelAndView("redirect:" + account(who).home());
        }
        session.removeAttribute(Unfinished.ATTRIBUTE);
        return unfinished.isForm()
                ? new ModelAndView("account/unfinished").addObject("unfinished", unfinished)
                : new ModelAndView("redirect:" + unfinished.path());
    }

    private Account account(Who who) {
        return accounts.find(new AccountId(who.signedIn())).orElseThrow();
    }
}
