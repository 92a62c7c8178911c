package org.consilia.permit;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Told as "not found", so that nobody learns from an answer what exists. */
public class NotPermitted extends ErrorResponseException {

    public NotPermitted() {
        super(HttpStatus.NOT_FOUND);
    }
}
