package org.consilia.moderation;

import java.time.Instant;
import org.consilia.answer.AnswerId;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What one reader said is wrong.
 *
 * @param answer the answer it is about, or null if it is about the question
 * @param words the reader's own, or null if they left none
 */
public record Report(
        @Nullable AnswerId answer,
        ReportKind kind,
        @Nullable Sealed words,
        Instant filedAt) {}
