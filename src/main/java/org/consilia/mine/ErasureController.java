package org.consilia.mine;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.consilia.account.AccountHasRole;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Erasing one's account: after one look more, everything goes, and nobody has to be written to. */
@Controller
class ErasureController {

    private final Accounts accounts;

    ErasureController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/mine/account/erasure")
    ModelAndView confirm(Who who) {
        var account = accounts.find(new AccountId(who.signedIn())).orElseThrow(NotPermitted::new);
        if (!account.isErasable()) {
            throw new AccountHasRole();
        }
        return new ModelAndView("mine/erasure");
    }

    @PostMapping("/mine/account/erasure")
    String erase(Who who, HttpServletRequest request) throws ServletException {
        accounts.erase(new AccountId(who.signedIn()));
        request.logout();
        return "redirect:/erased";
    }

    @GetMapping("/erased")
    ModelAndView erased() {
        return new ModelAndView("mine/erased");
    }
}
