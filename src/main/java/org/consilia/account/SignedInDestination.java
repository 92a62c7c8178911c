package org.consilia.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Leads somebody who has just signed in to the page that their link was made for. */
class SignedInDestination implements AuthenticationSuccessHandler {

    private static final String DESTINATION = SignedInDestination.class.getName();

    static void remember(String destination) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(DESTINATION, destination, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var destination = request.getAttribute(DESTINATION);
        response.sendRedirect(destination instanceof String path ? path : "/mine");
    }
}
