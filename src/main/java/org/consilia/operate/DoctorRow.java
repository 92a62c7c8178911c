package org.consilia.operate;

import java.time.LocalDate;
import org.consilia.doctor.Doctor;
import org.jspecify.annotations.Nullable;

/** A doctor in the operator's list, with the day of the next check. */
public record DoctorRow(Doctor doctor, @Nullable LocalDate nextCheckOn) {

    public String path() {
        return "/operate/doctors/" + doctor.id().value();
    }
}
