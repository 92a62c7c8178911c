package org.consilia.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Every error leaves as a problem detail (RFC 9457): a page for people, JSON for programs. An error that names a text
 * ({@link ErrorResponse#getDetailMessageCode()}) is told in those words, any other in the words of its status.
 */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Bundles bundles;

    Problems(Bundles bundles) {
        this.bundles = bundles;
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView asPage(Exception error, HttpServletRequest request) {
        var problem = problem(error, request);
        var page = new ModelAndView("web/problem").addObject("problem", problem);
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    @ExceptionHandler(produces = {MediaType.APPLICATION_PROBLEM_JSON_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ProblemDetail> asJson(Exception error, HttpServletRequest request) {
        var problem = problem(error, request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ProblemDetail problem(Exception error, HttpServletRequest request) {
        var status = status(error);
        if (status.is5xxServerError()) {
            LOG.error(
                    "{} {} failed: {}",
                    request.getMethod(),
                    request.getServletPath(),
                    error.getClass().getName(),
                    withoutWords(error));
        }
        var words = bundles.in(RequestContextUtils.getLocale(request));
        var code = error instanceof ErrorResponse told && words.has(told.getDetailMessageCode() + ".title")
                ? told.getDetailMessageCode()
                : words.has("problem." + status.value() + ".title") ? "problem." + status.value() : "problem.other";
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(words.say(code + ".title"));
        problem.setDetail(words.say(code + ".detail"));
        return problem;
    }

    private static HttpStatusCode status(Exception error) {
        return switch (error) {
            case ErrorResponse told -> told.getStatusCode();
            case MethodArgumentTypeMismatchException _ -> HttpStatus.NOT_FOUND;
            case AccessDeniedException _ -> HttpStatus.FORBIDDEN;
            case InvalidParameterException unreadable -> HttpStatusCode.valueOf(unreadable.getErrorCode());
            default -> error.getCause() instanceof Exception cause ? status(cause) : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** The way to the fault without its message, which may quote what a person wrote. */
    private static Throwable withoutWords(Throwable error) {
        var bare = new IllegalStateException(error.getClass().getName());
        bare.setStackTrace(error.getStackTrace());
        if (error.getCause() != null && error.getCause() != error) {
            bare.initCause(withoutWords(error.getCause()));
        }
        return bare;
    }
}
