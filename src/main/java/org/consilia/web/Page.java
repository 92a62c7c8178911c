package org.consilia.web;

import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template is given besides its own data: the words, the site, and who is reading. */
public record Page(Words words, Site site, HttpServletRequest request) {

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public String date(LocalDate day) {
        return words.date(day);
    }

    public String date(Instant time) {
        return words.date(time);
    }

    public String time(Instant time) {
        return words.time(time);
    }

    /** Languages by their names: "English, German". */
    public String languages(List<String> codes) {
        return codes.stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(words.locale()))
                .collect(Collectors.joining(", "));
    }

    public String language() {
        return words.locale().toLanguageTag();
    }

    /** The way the language runs: {@code ltr} or {@code rtl}. */
    public String direction() {
        return new ULocale(language()).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The path that was asked for, without its query. */
    public String path() {
        return request.getRequestURI();
    }

    /** True on a page of this part of the site: {@code /ask} and all below it. */
    public boolean isAt(String part) {
        return path().equals(part) || path().startsWith(part + "/");
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public boolean isDoctor() {
        return request.isUserInRole("DOCTOR");
    }

    public boolean isEditor() {
        return request.isUserInRole("EDITOR");
    }

    public boolean isOperator() {
        return request.isUserInRole("OPERATOR");
    }

    /** The token that each form posting to us carries; reading it starts a session, so public pages leave it alone. */
    public String csrf() {
        var token = (@Nullable CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }
}
