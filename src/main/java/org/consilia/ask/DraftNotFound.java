package org.consilia.ask;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such draft in this session: it was sent already, or the session has ended. */
class DraftNotFound extends ErrorResponseException {

    DraftNotFound() {
        super(HttpStatus.NOT_FOUND, ProblemDetail.forStatus(HttpStatus.NOT_FOUND), null, "ask.draft-gone", null);
    }
}
