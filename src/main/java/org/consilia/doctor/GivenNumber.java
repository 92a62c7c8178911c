package org.consilia.doctor;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number in a register that somebody says is theirs.
 *
 * @param validUntil the last day of the licence, if it has one
 */
public record GivenNumber(
        String register, String number, @Nullable LocalDate validUntil) {

    /** The number without what people write between its parts. */
    String bare() {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The same for whoever gives the same number, however they write it. */
    String key() {
        return register.toLowerCase(Locale.ROOT) + "\n" + bare();
    }
}
