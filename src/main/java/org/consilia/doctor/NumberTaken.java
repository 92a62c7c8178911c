package org.consilia.doctor;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A number that is to be confirmed became another doctor's in the meantime. */
public class NumberTaken extends ErrorResponseException {

    NumberTaken() {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatus(HttpStatus.CONFLICT), null, "doctor.number-taken", null);
    }
}
