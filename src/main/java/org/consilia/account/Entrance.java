package org.consilia.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Receives whoever has just signed in, whichever way: remembers from where, and leads them to their page. */
@Component
class Entrance {

    private static final String DESTINATION = Entrance.class.getName();

    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Entrance(Accounts accounts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says where the link that is being opened leads. */
    static void leadTo(String destination) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(DESTINATION, destination, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** By a link; that it was used is on record already. */
    void byLink(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        remember(request);
        var destination = request.getAttribute(DESTINATION);
        response.sendRedirect(destination instanceof String path ? path : "/mine");
    }

    /** By a passkey: the answer is for the script of the page. */
    void byPasskey(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        remember(request);
        var account = note(who, "by:passkey");
        response.setHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"destination\":\"%s\"}".formatted(home(account)));
    }

    /** By the provider that the operator trusts. */
    void byProvider(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        remember(request);
        response.sendRedirect(home(note(who, "by:provider")));
    }

    private void remember(HttpServletRequest request) {
        var browser = Browser.of(request.getHeader(HttpHeaders.USER_AGENT));
        var from = new SignedInFrom(browser, Network.of(request).value(), clock.instant());
        request.getSession().setAttribute(SignedInFrom.ATTRIBUTE, from);
    }

    private AccountId note(Authentication who, String way) {
        audit.did(Deed.SIGNED_IN, Subject.account(who.getName()), way);
        return new AccountId(UUID.fromString(who.getName()));
    }

    private String home(AccountId account) {
        return accounts.find(account).map(Account::home).orElse("/mine");
    }
}
