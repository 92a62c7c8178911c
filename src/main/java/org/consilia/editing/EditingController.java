package org.consilia.editing;

import java.time.Clock;
import org.consilia.account.AccountId;
import org.consilia.moderation.Screening;
import org.consilia.permit.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The queue, the rules that fill it, and what became of it. */
@Controller
class EditingController {

    private final Queue queue;
    private final Screening screening;
    private final History history;
    private final Clock clock;

    EditingController(Queue queue, Screening screening, History history, Clock clock) {
        this.queue = queue;
        this.screening = screening;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/editing")
    ModelAndView queue(Who who) {
        return new ModelAndView("editing/queue")
                .addObject("editing", queue.of(new AccountId(who.signedIn()), clock.instant()));
    }

    @GetMapping("/editing/screening")
    ModelAndView rules() {
        return new ModelAndView("editing/screening").addObject("rules", screening.rules());
    }

    @GetMapping("/editing/decisions")
    ModelAndView decisions() {
        return new ModelAndView("editing/decisions").addObject("rulings", history.latest());
    }
}
