package org.consilia.quote;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.pack.Pack;
import org.consilia.permit.Who;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.consilia.topic.Topics;
import org.consilia.triage.Triage;
import org.consilia.triage.Urgency;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a price. The emergency gate stands in front of it too. */
@Controller
class QuoteController {

    private final QuoteRequests requests;
    private final Accounts accounts;
    private final Topics topics;
    private final Triage triage;
    private final Pack pack;

    QuoteController(QuoteRequests requests, Accounts accounts, Topics topics, Triage triage, Pack pack) {
        this.requests = requests;
        this.accounts = accounts;
        this.topics = topics;
        this.triage = triage;
        this.pack = pack;
    }

    /** The empty form; the first procedure among the topics it was reached from is filled in. */
    @GetMapping("/quotes/new")
    ModelAndView start(@RequestParam(defaultValue = "") List<String> about, Who who) {
        var procedure = about.stream()
                .flatMap(id -> topics.find(new TopicId(id)).stream())
                .filter(topic -> topic.kind() == Topic.Kind.PROCEDURE)
                .map(Topic::name)
                .findFirst()
                .orElse("");
        return page(QuoteForm.about(procedure), who, FormErrors.NONE);
    }

    @PostMapping("/quotes")
    ModelAndView request(@Valid QuoteForm form, BindingResult result, Who who) {
        var errors = new ArrayList<>(FormErrors.of(result).all());
        var email = EmailAddress.of(form.email() == null ? "" : form.email());
        if (email.isEmpty() && !who.isSignedIn()) {
            errors.add(new FormErrors.FieldError("email", "account.email.invalid"));
        }
        if (!form.isConsenting()) {
            errors.add(new FormErrors.FieldError("consent", "quote.consent.missing"));
        }
        if (!form.isNotNow() && triage.assess(form.words()) instanceof Urgency.Emergency emergency) {
            return new ModelAndView("quote/emergency")
                    .addObject("form", form)
                    .addObject("emergency", emergency)
                    .addObject("pack", pack);
        }
        if (!errors.isEmpty()) {
            return page(form, who, new FormErrors(errors.stream().distinct().toList()));
        }
        var asker = who.isSignedIn() ? new AccountId(who.signedIn()) : accounts.of(email.orElseThrow());
        requests.request(asker, who.isSignedIn(), form);
        return new ModelAndView("redirect:/quotes/sent");
    }

    @GetMapping("/quotes/sent")
    ModelAndView sent() {
        return new ModelAndView("quote/sent");
    }

    private static ModelAndView page(QuoteForm form, Who who, FormErrors errors) {
        return new ModelAndView("quote/write")
                .addObject("form", form)
                .addObject("isSignedIn", who.isSignedIn())
                .addObject("errors", errors);
    }
}
