package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.consilia.web.Bundles;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The third step: who the question is about. What is told here passes the gate like the words before. */
@Controller
class AboutController {

    private final Asking asking;
    private final AgeRule ageRule;
    private final Bundles bundles;

    AboutController(Asking asking, AgeRule ageRule, Bundles bundles) {
        this.asking = asking;
        this.ageRule = ageRule;
        this.bundles = bundles;
    }

    @GetMapping("/ask/{id}/about")
    ModelAndView ask(@PathVariable String id, Locale locale, HttpSession session) {
        var draft = new Drafts(session).get(id);
        return page(draft, AboutForm.of(draft), locale, FormErrors.NONE);
    }

    @PostMapping("/ask/{id}/about")
    ModelAndView keep(
            @PathVariable String id, @Valid AboutForm form, BindingResult result, Locale locale, HttpSession session) {
        var drafts = new Drafts(session);
        var draft = drafts.get(id);
        if (result.hasErrors()) {
            return page(draft, form, locale, FormErrors.of(result));
        }
        var objection = ageRule.objection(form);
        if (objection.isPresent()) {
            return page(draft, form, locale, new FormErrors(List.of(objection.get())));
        }
        var changed = draft.with(form);
        drafts.keep(changed);
        return new ModelAndView("redirect:" + draft.path(asking.mustStop(changed) ? "emergency" : "check"));
    }

    private ModelAndView page(Draft draft, AboutForm form, Locale locale, FormErrors errors) {
        return new ModelAndView("ask/about")
                .addObject("draft", draft)
                .addObject("form", form)
                .addObject("ageRule", ageRule.sentence(bundles.in(locale)))
                .addObject("errors", errors);
    }
}
