package org.consilia.account;

import org.consilia.permit.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The passkeys somebody has, adding one and removing one. The ceremony itself runs between the script and Spring. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping("/mine/passkeys")
    ModelAndView all(Who who) {
        return new ModelAndView("account/passkeys").addObject("passkeys", passkeys.of(new AccountId(who.signedIn())));
    }

    @GetMapping("/mine/passkeys/new")
    ModelAndView add() {
        return new ModelAndView("account/newPasskey").addObject("maxNameLength", Passkeys.MAX_NAME_LENGTH);
    }

    @PostMapping("/mine/passkeys/removal")
    String remove(Who who, @RequestParam(defaultValue = "") String passkey) {
        passkeys.remove(new AccountId(who.signedIn()), passkey);
        return "redirect:/mine/passkeys";
    }
}
