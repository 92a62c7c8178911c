package org.consilia.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Asks those whose sign-in is too old for what they are doing to show again that it is them. Nothing typed is lost. */
class StepUp implements AccessDeniedHandler {

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (isStale(denied) && !isScript(request)) {
            request.getSession().setAttribute(Unfinished.ATTRIBUTE, Unfinished.of(request));
            response.sendRedirect("/sign-in/again");
        } else {
            refusal.handle(request, response, denied);
        }
    }

    private static boolean isStale(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof FreshSignIn.Stale;
    }

    private static boolean isScript(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
