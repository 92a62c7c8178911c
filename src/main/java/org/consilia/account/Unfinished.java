package org.consilia.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** What somebody was about to do when asked to show that it is them; kept in the session, sealed. */
public record Unfinished(String account, boolean isForm, String path, LinkedHashMap<String, List<String>> fields)
        implements Serializable {

    /** Its name among what a session holds. */
    static final String ATTRIBUTE = "unfinished";

    static Unfinished of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, List.copyOf(Arrays.asList(values)));
            }
        });
        return new Unfinished(
                String.valueOf(request.getRemoteUser()),
                request.getMethod().equals("POST"),
                request.getRequestURI(),
                fields);
    }
}
