package org.consilia.account;

import org.consilia.permit.Who;
import org.consilia.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where I am written to, and changing it. */
@Controller
class AddressController {

    private final Accounts accounts;
    private final NewAddresses newAddresses;

    AddressController(Accounts accounts, NewAddresses newAddresses) {
        this.accounts = accounts;
        this.newAddresses = newAddresses;
    }

    @GetMapping("/mine/address")
    ModelAndView show(Who who) {
        return page(who, "", FormErrors.NONE);
    }

    @PostMapping("/mine/address")
    ModelAndView change(Who who, @RequestParam(defaultValue = "") String email) {
        var address = EmailAddress.of(email);
        if (address.isEmpty()) {
            return page(who, email, FormErrors.of("email", "account.email.invalid"));
        }
        newAddresses.give(new AccountId(who.signedIn()), address.get());
        return new ModelAndView("redirect:/mine/address/sent");
    }

    @GetMapping("/mine/address/sent")
    ModelAndView sent() {
        return new ModelAndView("account/addressSent");
    }

    @GetMapping("/sign-in/address/{token:" + Token.PATTERN + "}")
    ModelAndView open(@PathVariable String token) {
        return newAddresses.isOpen(new Token(token))
                ? new ModelAndView("account/openAddress").addObject("token", token)
                : tooLate();
    }

    @PostMapping("/sign-in/address")
    ModelAndView confirm(@RequestParam(defaultValue = "") String token) {
        return newAddresses.confirm(new Token(token)) ? new ModelAndView("account/addressChanged") : tooLate();
    }

    private static ModelAndView tooLate() {
        return new ModelAndView("account/addressUnchanged", HttpStatus.GONE);
    }

    private ModelAndView page(Who who, String email, FormErrors errors) {
        var account = accounts.find(new AccountId(who.signedIn())).orElseThrow();
        var current = account.email();
        return new ModelAndView("account/address")
                .addObject("current", current == null ? null : current.value())
                .addObject("email", email)
                .addObject("errors", errors);
    }
}
