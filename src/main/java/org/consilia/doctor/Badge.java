package org.consilia.doctor;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What readers see about a doctor's licence. Never stored: it follows from dated evidence and lapses by itself. */
public record Badge(
        Standing standing,
        @Nullable String register,
        @Nullable LocalDate checkedOn) {

    /** Whether the latest check still holds. */
    public enum Standing {
        ACTIVE,
        LAPSED,
        UNKNOWN
    }

    static final Badge UNKNOWN = new Badge(Standing.UNKNOWN, null, null);

    /** The badge on a day, given the latest evidence. */
    static Badge of(@Nullable Evidence latest, LocalDate today) {
        if (latest == null) {
            return UNKNOWN;
        }
        var standing = latest.nextCheckOn().isBefore(today) ? Standing.LAPSED : Standing.ACTIVE;
        return new Badge(
                standing,
                latest.register(),
                latest.checkedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    /** The key of the badge's words, such as {@code doctor.badge.active}. */
    public String key() {
        return "doctor.badge." + tone();
    }

    /** The standing in lower case, as the style sheet names it. */
    public String tone() {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
