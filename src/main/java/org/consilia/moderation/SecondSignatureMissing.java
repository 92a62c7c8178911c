package org.consilia.moderation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An editor signed a second time what somebody else must sign too. */
public class SecondSignatureMissing extends ErrorResponseException {

    public SecondSignatureMissing() {
        super(
                HttpStatus.CONFLICT,
                ProblemDetail.forStatus(HttpStatus.CONFLICT),
                null,
                "moderation.second-signature",
                null);
    }
}
