package org.consilia.account;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The account of a doctor, an editor or an operator: others rely on what they did, so it does not go by a click. */
public class AccountHasRole extends ErrorResponseException {

    public AccountHasRole() {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatus(HttpStatus.CONFLICT), null, "account.has-role", null);
    }
}
