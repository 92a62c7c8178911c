package org.consilia.doctor;

import java.time.Instant;
import org.consilia.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to be a doctor here.
 *
 * @param reason why it was refused
 */
public record Application(
        String id,
        AccountId account,
        ApplicationState state,
        ApplicationWords words,
        Instant changedAt,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt,
        @Nullable String reason) {}
