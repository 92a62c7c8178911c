package org.consilia.question;

import org.jspecify.annotations.Nullable;

/** Where an imported question comes from, instead of an asker and a consent. */
public record Origin(
        String institutionId,
        String key,
        String url,
        @Nullable Integer year) {}
