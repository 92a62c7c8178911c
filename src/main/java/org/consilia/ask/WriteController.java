package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.consilia.pack.Pack;
import org.consilia.triage.Urgency;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first step: the words, and the emergency gate that stands before anything else is done with them. */
@Controller
class WriteController {

    private final Asking asking;
    private final Pack pack;

    WriteController(Asking asking, Pack pack) {
        this.asking = asking;
        this.pack = pack;
    }

    @GetMapping("/ask")
    ModelAndView write() {
        return page("/ask", AskForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/ask")
    ModelAndView begin(@Valid AskForm form, BindingResult result, HttpSession session) {
        return result.hasErrors()
                ? page("/ask", form, FormErrors.of(result))
                : goOn(Draft.of(form), new Drafts(session));
    }

    @GetMapping("/ask/{id}/words")
    ModelAndView rewrite(@PathVariable String id, HttpSession session) {
        var draft = new Drafts(session).get(id);
        return page(draft.path("words"), AskForm.of(draft), FormErrors.NONE);
    }

    @PostMapping("/ask/{id}/words")
    ModelAndView change(@PathVariable String id, @Valid AskForm form, BindingResult result, HttpSession session) {
        var drafts = new Drafts(session);
        var draft = drafts.get(id);
        return result.hasErrors()
                ? page(draft.path("words"), form, FormErrors.of(result))
                : goOn(draft.with(form), drafts);
    }

    @GetMapping("/ask/{id}/emergency")
    ModelAndView emergency(@PathVariable String id, HttpSession session) {
        var draft = new Drafts(session).get(id);
        return asking.urgency(draft) instanceof Urgency.Emergency emergency
                ? new ModelAndView("ask/emergency")
                        .addObject("draft", draft)
                        .addObject("emergency", emergency)
                        .addObject("pack", pack)
                : new ModelAndView("redirect:" + draft.path("similar"));
    }

    /** The asker says that what they wrote is not happening now. The question goes on, and a person sees it first. */
    @PostMapping("/ask/{id}/not-now")
    ModelAndView notNow(@PathVariable String id, HttpSession session) {
        var drafts = new Drafts(session);
        var draft = drafts.get(id).notHappeningNow();
        drafts.keep(draft);
        return new ModelAndView("redirect:" + draft.path("similar"));
    }

    private ModelAndView goOn(Draft draft, Drafts drafts) {
        drafts.keep(draft);
        return new ModelAndView("redirect:" + draft.path(asking.mustStop(draft) ? "emergency" : "similar"));
    }

    private static ModelAndView page(String action, AskForm form, FormErrors errors) {
        return new ModelAndView("ask/write")
                .addObject("action", action)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
