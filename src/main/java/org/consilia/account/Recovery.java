package org.consilia.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody with a role who opened a link sent to their address, but has no passkey at hand. */
public record Recovery(
        String id,
        Account account,
        Instant askedAt,
        @Nullable Instant lastPasskeyUsedAt) {}
