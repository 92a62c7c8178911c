package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Locale;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.permit.Who;
import org.consilia.web.Bundles;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last step: look once more, agree, send. */
@Controller
class CheckController {

    private final Asking asking;
    private final Accounts accounts;
    private final AgeRule ageRule;
    private final Bundles bundles;

    CheckController(Asking asking, Accounts accounts, AgeRule ageRule, Bundles bundles) {
        this.asking = asking;
        this.accounts = accounts;
        this.ageRule = ageRule;
        this.bundles = bundles;
    }

    @GetMapping("/ask/{id}/check")
    ModelAndView check(@PathVariable String id, Who who, Locale locale, HttpSession session) {
        return page(new Drafts(session).get(id), CheckForm.BLANK, who, locale, FormErrors.NONE);
    }

    @PostMapping("/ask/{id}/check")
    ModelAndView send(@PathVariable String id, CheckForm form, Who who, Locale locale, HttpSession session) {
        var drafts = new Drafts(session);
        var draft = drafts.get(id);
        var email = EmailAddress.of(form.email() == null ? "" : form.email());
        var errors = new ArrayList<FormErrors.FieldError>();
        if (email.isEmpty() && !who.isSignedIn()) {
            errors.add(new FormErrors.FieldError("email", "account.email.invalid"));
        }
        if (!form.isConsenting()) {
            errors.add(new FormErrors.FieldError("consent", "ask.check.consent.missing"));
        }
        if (!errors.isEmpty()) {
            return page(draft, form, who, locale, new FormErrors(errors));
        }
        if (asking.mustStop(draft)) {
            return new ModelAndView("redirect:" + draft.path("emergency"));
        }
        var asker = who.isSignedIn() ? new AccountId(who.signedIn()) : accounts.of(email.orElseThrow());
        var question = asking.send(draft, asker, who.isSignedIn(), ageRule.consent(draft, bundles.in(locale)));
        drafts.forget(draft);
        return new ModelAndView(
                who.isSignedIn() ? "redirect:/mine/questions/" + question.value() : "redirect:/ask/sent");
    }

    @GetMapping("/ask/sent")
    ModelAndView sent() {
        return new ModelAndView("ask/sent");
    }

    private ModelAndView page(Draft draft, CheckForm form, Who who, Locale locale, FormErrors errors) {
        return new ModelAndView("ask/check")
                .addObject("draft", draft)
                .addObject("form", form)
                .addObject("consent", ageRule.consent(draft, bundles.in(locale)))
                .addObject("isSignedIn", who.isSignedIn())
                .addObject("errors", errors);
    }
}
