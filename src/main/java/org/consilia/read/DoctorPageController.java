package org.consilia.read;

import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.permit.NotPermitted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A doctor's page: who they are, how that was checked, and what they answered. */
@Controller
class DoctorPageController {

    private final Doctors doctors;
    private final PublicAnswers answers;

    DoctorPageController(Doctors doctors, PublicAnswers answers) {
        this.doctors = doctors;
        this.answers = answers;
    }

    @GetMapping({"/doctors/{id}", "/doctors/{id}/{slug}"})
    ModelAndView show(@PathVariable String id) {
        var doctor = doctors.find(new DoctorId(id)).orElseThrow(NotPermitted::new);
        return new ModelAndView("read/doctor")
                .addObject("doctor", doctor)
                .addObject("answers", answers.by(doctor.id()));
    }
}
