package org.consilia.doctor;

import org.consilia.web.PublicId;

public record DoctorId(String value) {

    static DoctorId next() {
        return new DoctorId(PublicId.next());
    }
}
