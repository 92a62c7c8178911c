package org.consilia.question;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The question is no longer in the state that this step needs: somebody else was quicker, or it was done before. */
public class QuestionChanged extends ErrorResponseException {

    public QuestionChanged() {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatus(HttpStatus.CONFLICT), null, "question.changed", null);
    }
}
