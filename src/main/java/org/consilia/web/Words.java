package org.consilia.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;

/** The product's texts, dates and numbers in one language. Made anew for each request; patterns are ICU's. */
public record Words(Locale locale, Bundles bundles) {

    /** The text of a key; {@code {0}}, {@code {1}} … stand for the arguments. A missing key is a fault and throws. */
    public String say(String key, Object... arguments) {
        var pattern = bundles.pattern(locale, key);
        return pattern.indexOf('{') < 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return bundles.has(key);
    }

    /** A day in words: 4 March 2026. */
    public String date(LocalDate day) {
        return date(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    public String date(Instant time) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(time));
    }

    /** A day and hour in words, in universal time: 4 March 2026 at 14:05 UTC. */
    public String time(Instant time) {
        var format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(time)) + " UTC";
    }
}
