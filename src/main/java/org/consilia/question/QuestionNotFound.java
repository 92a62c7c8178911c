package org.consilia.question;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such question, or it is nobody's business that there is. */
public class QuestionNotFound extends ErrorResponseException {

    public QuestionNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
