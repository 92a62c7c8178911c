package org.consilia.operate;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.consilia.account.Account;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Subject;
import org.consilia.permit.Who;
import org.consilia.web.Choice;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody who works here; keeping somebody out at once, and letting them in again. */
@Controller
class PeopleController {

    private final Accounts accounts;
    private final Audit audit;

    PeopleController(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/operate/people")
    ModelAndView all(Who who) {
        return page(who, SuspensionForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/operate/people/suspension")
    ModelAndView suspend(@Valid SuspensionForm form, BindingResult result, Who who) {
        if (result.hasErrors()) {
            return page(who, form, FormErrors.of(result));
        }
        accounts.suspend(new AccountId(Objects.requireNonNull(form.who())), who, String.valueOf(form.reason()));
        return new ModelAndView("redirect:/operate/people");
    }

    @PostMapping("/operate/people/restoration")
    String restore(@RequestParam UUID who, Who operator) {
        accounts.restore(new AccountId(who), operator);
        return "redirect:/operate/people";
    }

    private ModelAndView page(Who who, SuspensionForm form, FormErrors errors) {
        var people = accounts.havingRoles();
        people.forEach(person -> audit.saw(Subject.account(person.id().value().toString())));
        return new ModelAndView("operate/people")
                .addObject("people", people)
                .addObject("choices", choices(people, who))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    /** Nobody keeps themselves out. */
    private static List<Choice> choices(List<Account> people, Who who) {
        var others = people.stream()
                .filter(person -> !person.isSuspended() && !person.id().value().equals(who.account()))
                .map(PeopleController::choice);
        return Stream.concat(Stream.of(new Choice("", "operate.suspension.who.choose")), others)
                .toList();
    }

    private static Choice choice(Account person) {
        var email = person.email() == null ? "" : " (" + person.email().value() + ")";
        return Choice.named(person.id().value().toString(), person.name() + email);
    }
}
