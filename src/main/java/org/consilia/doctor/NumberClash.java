package org.consilia.doctor;

import java.time.Instant;
import org.consilia.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave a number that is another's: a doctor's, or one of another application. One of the two is there.
 *
 * @param application whose it was given in
 */
public record NumberClash(
        String application,
        AccountId account,
        @Nullable DoctorId doctor,
        @Nullable String otherApplication,
        Instant seenAt) {}
