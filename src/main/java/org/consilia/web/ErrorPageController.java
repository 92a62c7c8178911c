package org.consilia.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where the server sends what failed before any page was reached; told like every other error. */
@Controller
class ErrorPageController implements ErrorController {

    @RequestMapping("/error")
    void tell(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw new ResponseStatusException(
                status instanceof Integer code ? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND);
    }
}
