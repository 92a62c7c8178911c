package org.consilia.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the devices or password stores with which somebody signs in. */
public record Passkey(
        String id, String name, Instant addedAt, @Nullable Instant usedAt) {}
