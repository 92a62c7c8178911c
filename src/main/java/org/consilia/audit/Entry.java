package org.consilia.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did.
 *
 * @param actor the account, or null for a visitor, a command or the program itself; the role says which
 * @param door the page, as a pattern without ids, such as {@code GET:/desk/questions/{id}}
 * @param detail more ids, such as the role that was given
 */
public record Entry(
        Instant at,
        @Nullable UUID actor,
        String role,
        Deed deed,
        String subject,
        @Nullable String door,
        @Nullable String detail) {}
