package org.consilia.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why answers are most often sent back: a text to start from, which the editor may change. */
public enum CannedReason {
    REFERENCE,
    SAFETY_NET,
    DOSE,
    PLAIN_WORDS,
    RISKS;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of what a link to it says; with ".text", of the text itself. */
    public String key() {
        return "editing.canned." + slug();
    }

    static Optional<CannedReason> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(reason -> reason.slug().equals(slug))
                .findFirst();
    }
}
