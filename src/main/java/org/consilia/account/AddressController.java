package org.consilia.account;

import org.consilia.permit.Who;
import org.consilia.web.FormErrors;
import org.springframework.dao.DuplicateKeyException;
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
        if (!newAddresses.give(new AccountId(who.signedIn()), address.get())) {
            return page(who, email, FormErrors.of("email", "account.address.often"));
        }
        return new ModelAndView("redirect:/mine/address/sent");
    }

    /** Asks for no fresh sign-in: it takes nothing from anybody, and whoever was warned should be quick. */
    @PostMapping("/mine/address/withdrawal")
    String withdraw(Who who) {
        newAddresses.withdraw(new AccountId(who.signedIn()));
        return "redirect:/mine/address";
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
        return switch (outcome(new Token(token))) {
            case CHANGED -> new ModelAndView("account/addressChanged");
            case TAKEN -> unchanged(HttpStatus.CONFLICT, true);
            case TOO_LATE -> tooLate();
        };
    }

    private NewAddresses.Outcome outcome(Token token) {
        try {
            return newAddresses.confirm(token);
        } catch (DuplicateKeyException _) {
            return NewAddresses.Outcome.TAKEN;
        }
    }

    private static ModelAndView tooLate() {
        return unchanged(HttpStatus.GONE, false);
    }

    private static ModelAndView unchanged(HttpStatus status, boolean isTaken) {
        return new ModelAndView("account/addressUnchanged", status).addObject("isTaken", isTaken);
    }

    private ModelAndView page(Who who, String email, FormErrors errors) {
        var account = accounts.find(new AccountId(who.signedIn())).orElseThrow();
        var current = account.email();
        return new ModelAndView("account/address")
                .addObject("current", current == null ? null : current.value())
                .addObject(
                        "given",
                        newAddresses.of(account.id()).map(EmailAddress::value).orElse(null))
                .addObject("email", email)
                .addObject("errors", errors);
    }
}
