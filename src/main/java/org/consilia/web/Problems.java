package org.consilia.web;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Every error leaves as a problem detail (RFC 9457): a page for people, JSON for programs. */
@ControllerAdvice
class Problems {

    @ExceptionHandler(exception = ErrorResponseException.class, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView asPage(ErrorResponseException error) {
        var page = new ModelAndView("web/problem").addObject("problem", error.getBody());
        page.setStatus(error.getStatusCode());
        return page;
    }

    @ResponseBody
    @ExceptionHandler(
            exception = ErrorResponseException.class,
            produces = {MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ProblemDetail asJson(ErrorResponseException error) {
        return error.getBody();
    }
}
