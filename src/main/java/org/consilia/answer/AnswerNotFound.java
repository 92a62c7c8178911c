package org.consilia.answer;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such answer, or it is nobody's business that there is. */
public class AnswerNotFound extends ErrorResponseException {

    public AnswerNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
