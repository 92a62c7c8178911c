package org.consilia.account;

import org.consilia.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in: give an address, open the link, press the button. */
@Controller
class SignInController {

    private final OneTimeLinks links;

    SignInController(OneTimeLinks links) {
        this.links = links;
    }

    @GetMapping("/sign-in")
    ModelAndView start() {
        return form("", FormErrors.NONE);
    }

    /** Reached only by an address that cannot be one: any other is taken before, by {@link SecurityConfiguration}. */
    @PostMapping("/sign-in")
    ModelAndView mend(@RequestParam(defaultValue = "") String email) {
        return form(email, FormErrors.of("email", "account.email.invalid"));
    }

    @GetMapping("/sign-in/sent")
    ModelAndView sent() {
        return new ModelAndView("account/linkSent");
    }

    @GetMapping("/sign-in/expired")
    ModelAndView expired() {
        return new ModelAndView("account/linkExpired", HttpStatus.GONE);
    }

    @GetMapping("/sign-in/{token:[A-Za-z0-9_-]{43}}")
    ModelAndView open(@PathVariable String token) {
        return links.isOpen(token) ? new ModelAndView("account/openLink").addObject("token", token) : expired();
    }

    private static ModelAndView form(String email, FormErrors errors) {
        return new ModelAndView("account/signIn").addObject("email", email).addObject("errors", errors);
    }
}
