package org.consilia.question;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The question was public once and is not any more. */
public class QuestionTakenBack extends ErrorResponseException {

    public QuestionTakenBack() {
        super(HttpStatus.GONE);
    }
}
