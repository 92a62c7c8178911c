package org.consilia.operate;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.topic.Topic;
import org.consilia.topic.Topics;
import org.consilia.web.Choice;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The doctors who are here, and taking in a new one with the evidence for their licence. */
@Controller
class DoctorsController {

    private final Doctors doctors;
    private final Accounts accounts;
    private final Topics topics;
    private final Clock clock;

    DoctorsController(Doctors doctors, Accounts accounts, Topics topics, Clock clock) {
        this.doctors = doctors;
        this.accounts = accounts;
        this.topics = topics;
        this.clock = clock;
    }

    /** Those first whose licence is to be checked first. */
    @GetMapping("/operate/doctors")
    ModelAndView all() {
        return new ModelAndView("operate/doctors")
                .addObject(
                        "doctors",
                        doctors.all().stream()
                                .map(DoctorsController::row)
                                .sorted(Comparator.comparing(
                                        DoctorRow::nextCheckOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                                .toList());
    }

    @GetMapping("/operate/doctors/new")
    ModelAndView start() {
        return form(DoctorForm.BLANK, EvidenceForm.blank(LocalDate.now(clock)), FormErrors.NONE);
    }

    @PostMapping("/operate/doctors/new")
    @Transactional
    public ModelAndView add(
            @Valid DoctorForm form,
            BindingResult result,
            @Valid EvidenceForm evidence,
            BindingResult evidenceResult,
            Who who) {
        var errors = FormErrors.of(result)
                .and(form.otherErrors(specialties()))
                .and(FormErrors.of(evidenceResult).all())
                .and(evidence.dateErrors(LocalDate.now(clock)));
        if (form.address().filter(this::isDoctor).isPresent()) {
            errors = errors.and(
                    FormErrors.of("email", "operate.doctor.email.taken").all());
        }
        if (!errors.isEmpty()) {
            return form(form, evidence, errors);
        }
        var account = accounts.add(form.address().orElseThrow(), String.valueOf(form.name()), Role.DOCTOR);
        var id = doctors.add(form.toNewDoctor(account), evidence.toEvidence(), new AccountId(who.signedIn()));
        return new ModelAndView("redirect:/operate/doctors/" + id.value());
    }

    private static DoctorRow row(Doctor doctor) {
        return new DoctorRow(doctor, doctor.licence().nextCheckOn());
    }

    private ModelAndView form(DoctorForm form, EvidenceForm evidence, FormErrors errors) {
        return new ModelAndView("operate/newDoctor")
                .addObject(
                        "specialties",
                        specialties().stream()
                                .map(topic -> Choice.named(topic.id().value(), topic.name()))
                                .toList())
                .addObject("form", form)
                .addObject("evidence", evidence)
                .addObject("errors", errors);
    }

    private List<Topic> specialties() {
        return topics.all(Topic.Kind.SPECIALTY);
    }

    private boolean isDoctor(EmailAddress email) {
        return accounts.find(email)
                .flatMap(account -> doctors.find(account.id()))
                .isPresent();
    }
}
