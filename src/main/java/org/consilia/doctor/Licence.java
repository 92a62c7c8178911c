package org.consilia.doctor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All checks of one doctor's licence, the latest first, and what follows from them. Of each register's entry the latest
 * check counts. One that found a licence not in force outweighs all others; else the one that holds longest decides.
 */
public record Licence(List<Evidence> checks) {

    public Licence {
        checks = List.copyOf(checks);
    }

    /** The check on which the badge rests, as far as was known on a day. */
    Optional<Evidence> deciding(LocalDate day) {
        var latest = new ArrayList<Evidence>();
        checks.stream()
                .filter(check -> !check.checkedOn().isAfter(day))
                .filter(check -> latest.stream().noneMatch(check::isOfSameEntryAs))
                .forEach(latest::add);
        return latest.stream()
                .filter(check -> !check.isInForce())
                .findFirst()
                .or(() -> latest.stream().max(Comparator.comparing(Evidence::nextCheckOn)));
    }

    /** When somebody should look again at the latest, or null if nobody has ever looked. */
    public @Nullable LocalDate nextCheckOn() {
        return deciding(LocalDate.MAX).map(Evidence::nextCheckOn).orElse(null);
    }

    /** What readers saw on a day, or see today. */
    public Badge badge(LocalDate day) {
        return deciding(day).map(evidence -> Badge.of(evidence, day)).orElse(Badge.UNKNOWN);
    }
}
