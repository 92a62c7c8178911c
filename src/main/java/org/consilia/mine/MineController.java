package org.consilia.mine;

import org.consilia.account.AccountId;
import org.consilia.permit.Who;
import org.consilia.question.Questions;
import org.consilia.quote.QuoteRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The asker's list: what they asked and where it stands. */
@Controller
class MineController {

    private final Questions questions;
    private final QuoteRequests quotes;

    MineController(Questions questions, QuoteRequests quotes) {
        this.questions = questions;
        this.quotes = quotes;
    }

    @GetMapping("/mine")
    ModelAndView show(Who who) {
        var account = new AccountId(who.signedIn());
        return new ModelAndView("mine/list")
                .addObject("questions", questions.askedBy(account))
                .addObject("quotes", quotes.requestedBy(account));
    }
}
