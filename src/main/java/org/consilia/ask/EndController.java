package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An asker found their answer on the way: the draft is forgotten. */
@Controller
class EndController {

    @PostMapping("/ask/{id}/end")
    String end(@PathVariable String id, HttpSession session) {
        var drafts = new Drafts(session);
        drafts.find(id).ifPresent(drafts::forget);
        return "redirect:/ask/ended";
    }

    @GetMapping("/ask/ended")
    ModelAndView ended() {
        return new ModelAndView("ask/ended");
    }
}
