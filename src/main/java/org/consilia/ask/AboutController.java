package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
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

    AboutController(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/ask/{id}/about")
    ModelAndView ask(@PathVariable String id, HttpSession session) {
        var draft = new Drafts(session).get(id);
        return page(draft, AboutForm.of(draft), FormErrors.NONE);
    }

    @PostMapping("/ask/{id}/about")
    ModelAndView keep(@PathVariable String id, @Valid AboutForm form, BindingResult result, HttpSession session) {
        var drafts = new Drafts(session);
        var draft = drafts.get(id);
        if (result.hasErrors()) {
            return page(draft, form, FormErrors.of(result));
        }
        var changed = draft.with(form);
        drafts.keep(changed);
        return new ModelAndView("redirect:" + draft.path(asking.mustStop(changed) ? "emergency" : "check"));
    }

    private static ModelAndView page(Draft draft, AboutForm form, FormErrors errors) {
        return new ModelAndView("ask/about")
                .addObject("draft", draft)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
