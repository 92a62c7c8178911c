package org.consilia.operate;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.consilia.account.AccountId;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Who;
import org.consilia.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One doctor's evidence, and adding a newer check to it. Older ones stay as they are. */
@Controller
class EvidenceController {

    private final Doctors doctors;
    private final Clock clock;

    EvidenceController(Doctors doctors, Clock clock) {
        this.doctors = doctors;
        this.clock = clock;
    }

    @GetMapping("/operate/doctors/{id}")
    ModelAndView show(@PathVariable String id) {
        var doctor = doctor(id);
        var today = LocalDate.now(clock);
        var form = doctor.licence().checks().stream()
                .findFirst()
                .map(latest -> EvidenceForm.again(latest, today))
                .orElseGet(() -> EvidenceForm.blank(today));
        return page(doctor, form, FormErrors.NONE);
    }

    @PostMapping("/operate/doctors/{id}/evidence")
    ModelAndView add(@PathVariable String id, @Valid EvidenceForm evidence, BindingResult result, Who who) {
        var doctor = doctor(id);
        var errors = FormErrors.of(result).and(evidence.dateErrors(LocalDate.now(clock)));
        if (!errors.isEmpty()) {
            return page(doctor, evidence, errors);
        }
        doctors.check(doctor.id(), evidence.toEvidence(), new AccountId(who.signedIn()));
        return new ModelAndView("redirect:/operate/doctors/" + id);
    }

    private ModelAndView page(Doctor doctor, EvidenceForm form, FormErrors errors) {
        return new ModelAndView("operate/doctor")
                .addObject("doctor", doctor)
                .addObject("ledger", doctors.ledger(doctor.id()))
                .addObject("evidence", form)
                .addObject("errors", errors);
    }

    private Doctor doctor(String id) {
        return doctors.find(new DoctorId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
