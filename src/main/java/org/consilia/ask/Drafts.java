package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** The drafts in one session. */
record Drafts(HttpSession session) {

    void keep(Draft draft) {
        session.setAttribute(name(draft.id()), draft);
    }

    Optional<Draft> find(String id) {
        return Optional.ofNullable((Draft) session.getAttribute(name(id)));
    }

    /** The draft, or the way back to the start: it was sent already, or its session has ended. */
    Draft get(String id) {
        return find(id).orElseThrow(DraftNotFound::new);
    }

    void forget(Draft draft) {
        session.removeAttribute(name(draft.id()));
    }

    private static String name(String id) {
        return "draft-" + id;
    }
}
