package org.consilia;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody with a browser: keeps the session's cookie between requests and sends forms with their token. */
public final class Visitor {

    /** The cookie's name where no server runs that would give it ours. */
    private static final String SPRING_SESSION = "SESSION";

    private final MockMvcTester pages;
    private final RequestPostProcessor who;
    private @Nullable Cookie session;

    public Visitor(MockMvcTester pages) {
        this(pages, request -> request);
    }

    /** A visitor who is somebody, as {@link People#as} says. */
    public Visitor(MockMvcTester pages, RequestPostProcessor who) {
        this.pages = pages;
        this.who = who;
    }

    public MvcTestResult get(String path) {
        var request = pages.get().uri(path).with(who);
        return keep((session == null ? request : request.cookie(session)).exchange());
    }

    /** Sends a form; fields are names and values in turn. */
    public MvcTestResult post(String path, String... fields) {
        var request = pages.post().uri(path).with(csrf()).with(who);
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return keep((session == null ? request : request.cookie(session)).exchange());
    }

    /** Sends what a script of ours would. */
    public MvcTestResult postJson(String path, String body) {
        var request = pages.post()
                .uri(path)
                .with(csrf())
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return keep((session == null ? request : request.cookie(session)).exchange());
    }

    /** The session's name, or null before there is one. */
    public @Nullable String session() {
        return session == null ? null : session.getValue();
    }

    public static String redirect(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl(), "not redirected");
    }

    private MvcTestResult keep(MvcTestResult result) {
        var given = result.getResponse().getCookie(SPRING_SESSION);
        if (given != null) {
            session = given;
        }
        return result;
    }
}
