package org.consilia.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody, as they may see it in their own data.
 *
 * @param kind what it tells, such as {@code sign-in}
 * @param sentAt null while it waits
 */
public record SentMessage(
        String kind, Instant queuedAt, @Nullable Instant sentAt) {

    /** The key of its subject line. */
    public String subjectKey() {
        return "notification." + kind + ".subject";
    }
}
