package org.consilia.privacy;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells ages and times so coarsely that they fit many people, and so finely that a doctor can still use them. */
final class Ages {

    /** From here on there are so few people that a band of five years would point at somebody. */
    private static final int VERY_OLD = 90;

    private Ages() {}

    /** Small children by months, children by two years, adults by five. */
    static String band(LocalDate birth, LocalDate today) {
        long months = ChronoUnit.MONTHS.between(birth, today);
        long years = ChronoUnit.YEARS.between(birth, today);
        if (months < 1) {
            return "less than a month old";
        }
        if (years < 2) {
            return "about " + counted(months, "month") + " old";
        }
        if (years >= VERY_OLD) {
            return "aged 90 or over";
        }
        long width = years < 18 ? 2 : 5;
        long from = years / width * width;
        return "aged " + from + " to " + (from + width - 1);
    }

    /** How long ago somebody was born, as coarsely as their age is told. */
    static String bandAgo(LocalDate birth, LocalDate today) {
        var band = band(birth, today).replaceFirst("^aged ", "");
        return switch (band) {
            case "less than a month old" -> "less than a month ago";
            case "90 or over" -> "90 or more years ago";
            default -> band.endsWith(" old") ? band.substring(0, band.length() - 3) + "ago" : band + " years ago";
        };
    }

    /** "Three weeks before", seen from a day. */
    static String distance(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(date, today);
        if (days == 0) {
            return "today";
        }
        var span = span(Math.abs(days));
        return days > 0 ? "about " + span + " ago" : "in about " + span;
    }

    static String monthAndYear(int month, int year) {
        var name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
        return year == 0 ? name : name + " " + year;
    }

    private static String span(long days) {
        if (days < 14) {
            return counted(days, "day");
        }
        if (days < 70) {
            return counted(Math.round(days / 7.0), "week");
        }
        return days < 720 ? counted(Math.round(days / 30.4), "month") : counted(Math.round(days / 365.25), "year");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
