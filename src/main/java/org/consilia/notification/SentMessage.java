package org.consilia.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody, as they may see it in their own data.
 *
 * @param subjectKey of what it tells, in words
 * @param sentAt null while it waits
 */
public record SentMessage(
        String subjectKey, Instant queuedAt, @Nullable Instant sentAt) {}
