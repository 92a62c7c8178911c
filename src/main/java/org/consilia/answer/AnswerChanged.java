package org.consilia.answer;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The answer has moved on since the page was opened: it was submitted, signed or changed elsewhere. */
public class AnswerChanged extends ErrorResponseException {

    public AnswerChanged() {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatus(HttpStatus.CONFLICT), null, "answer.changed", null);
    }
}
