package org.consilia.account;

import org.consilia.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in: use a passkey; or give an address, open the link, press the button. */
@Controller
class SignInController {

    private final OneTimeLinks links;
    private final SignIn signIn;
    private final IdentityProvider provider;

    SignInController(OneTimeLinks links, SignIn signIn, IdentityProvider provider) {
        this.links = links;
        this.signIn = signIn;
        this.provider = provider;
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

    @GetMapping("/sign-in/waiting")
    ModelAndView waiting() {
        return new ModelAndView("account/waiting");
    }

    @GetMapping("/sign-in/unknown")
    ModelAndView unknown() {
        return new ModelAndView("account/unknown", HttpStatus.FORBIDDEN);
    }

    @GetMapping("/sign-in/{token:" + Token.PATTERN + "}")
    ModelAndView open(@PathVariable String token) {
        return links.open(new Token(token))
                .map(link -> new ModelAndView(signIn.isEnough(link) ? "account/openLink" : "account/openHalf")
                        .addObject("token", token)
                        .addObject("destination", link.destination()))
                .orElseGet(this::expired);
    }

    private ModelAndView form(String email, FormErrors errors) {
        return new ModelAndView("account/signIn")
                .addObject("provider", provider)
                .addObject("email", email)
                .addObject("errors", errors);
    }
}
