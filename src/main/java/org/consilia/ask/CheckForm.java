package org.consilia.ask;

import org.jspecify.annotations.Nullable;

/** The last page's fields: where to send the answer's link, and the consent to process what was written. */
public record CheckForm(@Nullable String email, @Nullable Boolean consent) {

    static final CheckForm BLANK = new CheckForm("", false);

    public boolean isConsenting() {
        return Boolean.TRUE.equals(consent);
    }
}
