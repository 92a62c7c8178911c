package org.consilia.pack;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.web.Page;

/** Periods and hours as a reader says them: "30 days", "1 year", "within 72 hours". */
final class TimeInWords {

    private TimeInWords() {}

    static String deadline(TemporalAmount time, Page page) {
        return page.say("pack.time.deadline", of(time, page));
    }

    static String of(TemporalAmount time, Page page) {
        if (time instanceof Duration hours) {
            return page.say("pack.time.hours", hours.toHours());
        }
        return Stream.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS)
                .filter(unit -> time.get(unit) != 0)
                .map(unit -> page.say("pack.time." + unit.name().toLowerCase(Locale.ROOT), time.get(unit)))
                .collect(Collectors.joining(" "));
    }
}
