package org.consilia.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** From one network came more reports than readers send; nothing more is kept for an hour. */
public class TooManyReports extends ErrorResponseException {

    public TooManyReports() {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS),
                null,
                "moderation.report.too-many",
                null);
    }
}
