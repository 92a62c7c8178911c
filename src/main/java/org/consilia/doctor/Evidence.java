package org.consilia.doctor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One check of a licence, kept for ever: which register and number, how it was looked up, when, where to see it, and
 * when to look again.
 *
 * @param isInForce false if the register says that the licence is not, or not any more
 * @param specialist the specialty in which the register lists the doctor as a specialist
 * @param hash SHA-256 of the document, or of the register's answer, that the check rests on
 */
public record Evidence(
        String register,
        String number,
        String method,
        Instant checkedAt,
        String source,
        LocalDate nextCheckOn,
        boolean isInForce,
        @Nullable String specialist,
        @Nullable String hash) {

    /** A check that found a licence in force, and no more. */
    public Evidence(
            String register, String number, String method, Instant checkedAt, String source, LocalDate nextCheckOn) {
        this(register, number, method, checkedAt, source, nextCheckOn, true, null, null);
    }

    public LocalDate checkedOn() {
        return checkedAt.atZone(ZoneOffset.UTC).toLocalDate();
    }

    boolean isOfSameEntryAs(Evidence other) {
        return register.equals(other.register) && number.equals(other.number);
    }
}
