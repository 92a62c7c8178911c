package org.consilia.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One place where somebody is signed in. */
public record Device(
        String id, Browser browser, @Nullable String network, Instant signedInAt, Instant seenAt, boolean isThis) {}
