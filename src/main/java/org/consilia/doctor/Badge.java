package org.consilia.doctor;

import java.time.LocalDate;
import java.util.Locale;
import org.consilia.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What readers see about a doctor's licence. Never stored: it follows from dated evidence and lapses by itself.
 *
 * @param specialist the specialty in which the register lists the doctor as a specialist
 */
public record Badge(
        Standing standing,
        @Nullable String register,
        @Nullable LocalDate checkedOn,
        @Nullable String specialist,
        boolean isInForce) {

    /** Whether the latest check still holds. */
    public enum Standing {
        ACTIVE,
        LAPSED,
        UNKNOWN
    }

    static final Badge UNKNOWN = new Badge(Standing.UNKNOWN, null, null);

    public Badge(Standing standing, @Nullable String register, @Nullable LocalDate checkedOn) {
        this(standing, register, checkedOn, null, true);
    }

    /** The badge on a day, given the evidence that decides. */
    static Badge of(Evidence evidence, LocalDate day) {
        var holds = evidence.isInForce() && !evidence.nextCheckOn().isBefore(day);
        return new Badge(
                holds ? Standing.ACTIVE : Standing.LAPSED,
                evidence.register(),
                evidence.checkedOn(),
                evidence.specialist(),
                evidence.isInForce());
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }

    /** In words, for now. */
    public String words(Page page) {
        return say(page, "doctor.badge.");
    }

    /** In words, for the day on which an answer was written. */
    public String wordsThen(Page page) {
        return say(page, "doctor.badge-then.");
    }

    /** The standing in lower case, as the style sheet names it. */
    public String tone() {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private String say(Page page, String prefix) {
        var day = checkedOn == null ? "" : page.date(checkedOn);
        if (!isInForce) {
            return page.say(prefix + "not-in-force", day);
        }
        return isActive() && specialist != null
                ? page.say(prefix + "specialist", day, specialist)
                : page.say(prefix + tone(), day);
    }
}
