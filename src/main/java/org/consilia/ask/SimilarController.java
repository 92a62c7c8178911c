package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import org.consilia.find.AttributedPassages;
import org.consilia.find.Passages;
import org.consilia.triage.Urgency;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The second step: has this been asked before, or at least something that helps? */
@Controller
class SimilarController {

    private final Asking asking;
    private final Passages passages;
    private final AttributedPassages attributed;

    SimilarController(Asking asking, Passages passages, AttributedPassages attributed) {
        this.asking = asking;
        this.passages = passages;
        this.attributed = attributed;
    }

    @GetMapping("/ask/{id}/similar")
    ModelAndView show(@PathVariable String id, HttpSession session) {
        var draft = new Drafts(session).get(id);
        if (asking.mustStop(draft)) {
            return new ModelAndView("redirect:" + draft.path("emergency"));
        }
        var found = passages.similarTo(draft.title(), draft.body());
        var same = found.askedBefore();
        return new ModelAndView("ask/similar")
                .addObject("draft", draft)
                .addObject("urgent", asking.urgency(draft) instanceof Urgency.Urgent urgent ? urgent : null)
                .addObject("found", found)
                .addObject("isAskedBefore", !same.isEmpty())
                .addObject("passages", attributed.of(same.isEmpty() ? found.few() : same));
    }
}
