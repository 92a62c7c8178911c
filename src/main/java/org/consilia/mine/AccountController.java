package org.consilia.mine;

import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.notification.Messages;
import org.consilia.pack.Pack;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.consilia.quote.QuoteRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What this site keeps about somebody, for how long, what they agreed to, and the ways to a copy and out. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final Questions questions;
    private final QuoteRequests quotes;
    private final Messages messages;
    private final Exports exports;
    private final Pack pack;

    AccountController(
            Accounts accounts,
            Questions questions,
            QuoteRequests quotes,
            Messages messages,
            Exports exports,
            Pack pack) {
        this.accounts = accounts;
        this.questions = questions;
        this.quotes = quotes;
        this.messages = messages;
        this.exports = exports;
        this.pack = pack;
    }

    @GetMapping("/mine/account")
    ModelAndView show(Who who) {
        var id = new AccountId(who.signedIn());
        var asked = questions.askedBy(id);
        var consents = questions.consents(asked.stream().map(Question::id).toList());
        var agreements = asked.stream()
                .map(question -> new Agreement(question, consents.getOrDefault(question.id(), List.of())))
                .toList();
        return new ModelAndView("mine/account")
                .addObject("account", accounts.find(id).orElseThrow(NotPermitted::new))
                .addObject("agreements", agreements)
                .addObject("quotes", quotes.requestedBy(id).size())
                .addObject("messages", messages.to(id).size())
                .addObject("export", exports.of(id))
                .addObject("pack", pack);
    }
}
