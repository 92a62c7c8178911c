package org.consilia.doctor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.permit.Who;
import org.consilia.topic.Topic;
import org.consilia.topic.Topics;
import org.consilia.web.Choice;
import org.consilia.web.FormErrors;
import org.consilia.web.FormErrors.FieldError;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking to be a doctor here: where it stands, and what one writes. The documents follow on a page of their own. */
@Controller
class ApplicationController {

    private final Applications applications;
    private final ApplicationDocuments documents;
    private final Doctors doctors;
    private final Registers registers;
    private final Topics topics;
    private final Clock clock;

    ApplicationController(
            Applications applications,
            ApplicationDocuments documents,
            Doctors doctors,
            Registers registers,
            Topics topics,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.doctors = doctors;
        this.registers = registers;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/mine/application")
    ModelAndView show(Who who) {
        var account = new AccountId(who.signedIn());
        var doctor = doctors.find(account);
        if (doctor.isPresent()) {
            return new ModelAndView("doctor/licence").addObject("doctor", doctor.get());
        }
        var latest = applications.latest(account);
        return new ModelAndView("doctor/application")
                .addObject("application", latest)
                .addObject(
                        "documents",
                        latest.map(application -> documents.of(application.id()))
                                .orElse(List.of()))
                .addObject("specialties", topics.all(Topic.Kind.SPECIALTY));
    }

    @GetMapping("/mine/application/form")
    ModelAndView form(Who who) {
        var form = applications
                .latest(new AccountId(who.signedIn()))
                .map(application -> ApplicationForm.of(application.words(), registers))
                .orElse(ApplicationForm.BLANK);
        return page(form, FormErrors.NONE);
    }

    @PostMapping("/mine/application/form")
    ModelAndView write(ApplicationForm form, Who who) {
        var errors = form.errors(topics.all(Topic.Kind.SPECIALTY), registers, LocalDate.now(clock));
        if (!errors.isEmpty()) {
            return page(form, errors);
        }
        var taken = applications.write(new AccountId(who.signedIn()), form.toWords(registers));
        return taken.isEmpty()
                ? new ModelAndView("redirect:/mine/application/documents")
                : page(form, areTaken(form, taken));
    }

    @PostMapping("/mine/application/sending")
    ModelAndView send(AgreementForm agreement, Who who) {
        var account = new AccountId(who.signedIn());
        var draft = applications.draft(account);
        if (!agreement.isGiven()) {
            return check(draft, FormErrors.of("agreed", "doctor.application.agreed.missing"));
        }
        var taken = applications.send(account);
        var form = ApplicationForm.of(draft.words(), registers);
        return taken.isEmpty() ? new ModelAndView("redirect:/mine/application") : page(form, areTaken(form, taken));
    }

    @GetMapping("/mine/application/check")
    ModelAndView check(Who who) {
        return check(applications.draft(new AccountId(who.signedIn())), FormErrors.NONE);
    }

    @PostMapping("/mine/application/removal")
    String takeBack(Who who) {
        applications.takeBack(new AccountId(who.signedIn()));
        return "redirect:/mine/application";
    }

    private ModelAndView check(Application draft, FormErrors errors) {
        return new ModelAndView("doctor/applicationCheck")
                .addObject("application", draft)
                .addObject("documents", documents.of(draft.id()))
                .addObject("specialties", topics.all(Topic.Kind.SPECIALTY))
                .addObject("errors", errors);
    }

    private ModelAndView page(ApplicationForm form, FormErrors errors) {
        return new ModelAndView("doctor/applicationForm")
                .addObject("form", form)
                .addObject(
                        "specialties",
                        topics.all(Topic.Kind.SPECIALTY).stream()
                                .map(topic -> Choice.named(topic.id().value(), topic.name()))
                                .toList())
                .addObject(
                        "registers",
                        registers.all().stream()
                                .map(register -> Choice.named(register.name(), register.name()))
                                .toList())
                .addObject("errors", errors);
    }

    private static FormErrors areTaken(ApplicationForm form, Collection<Integer> taken) {
        return new FormErrors(taken.stream()
                .sorted()
                .map(place -> place == 0 ? form.first() : form.second())
                .map(typed -> new FieldError(typed.field("number"), "doctor.application.number.taken"))
                .toList());
    }
}
