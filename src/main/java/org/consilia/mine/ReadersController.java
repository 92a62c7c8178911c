package org.consilia.mine;

import org.consilia.account.AccountId;
import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who has seen a question, for its asker to know. */
@Controller
class ReadersController {

    private final OwnQuestions own;
    private final Sights sights;

    ReadersController(OwnQuestions own, Sights sights) {
        this.own = own;
        this.sights = sights;
    }

    @GetMapping("/mine/questions/{id}/readers")
    ModelAndView show(@PathVariable String id, Who who) {
        var question = own.get(id, who, Action.READ_PRIVATE_QUESTION);
        return new ModelAndView("mine/readers")
                .addObject("question", question)
                .addObject("sights", sights.byDay(question.id(), new AccountId(who.signedIn())));
    }
}
