package org.consilia.privacy;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How much of what identifies people was found, how much else was taken for it, and how long it took. */
final class PrivacyFigures {

    /** A stretch of a text with what it is. */
    record Span(int start, int end, String type) {

        boolean covers(Span other) {
            return start <= other.start && other.end <= end;
        }

        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** Labelled and wholly covered; found and rightly so. */
    static final class Count {
        int labelled;
        int covered;
        int found;
        int right;

        double recall() {
            return labelled == 0 ? 1 : (double) covered / labelled;
        }

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }
    }

    /** Other collections' words for the same things. */
    private static final Map<String, String> SAME = Map.of(
            "PHONE_NUMBER", "PHONE",
            "EMAIL_ADDRESS", "EMAIL",
            "STREET_ADDRESS", "ADDRESS",
            "ZIP_CODE", "ADDRESS",
            "DOMAIN_NAME", "URL",
            "IBAN_CODE", "BANK_ACCOUNT",
            "DATE_TIME", "DATE",
            "US_DRIVER_LICENSE", "MRN");

    /** Doses, blood pressures and laboratory values: nothing of them may ever change. */
    private static final Pattern VALUES = Pattern.compile(
            "\\b\\d+(?:[.,]\\d+)?(?:\\s?/\\s?\\d+)? ?(?:mg|mcg|µg|g|kg|ml|mmol(?:/l)?|mmhg|iu|units|bpm|%|cm|ng|ug|g/dl|mg/dl)"
                    + "(?![\\p{L}])|(?<![/-])\\b\\d{2,3}/\\d{2,3}\\b(?!/)|\\b\\d{1,3}\\.\\d{1,2}\\b(?!\\.)",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Count> counts = new TreeMap<>();
    private int texts;
    private int clean;
    private int cleanAltered;
    private int values;
    private int valuesAltered;
    private long[] times = new long[1024];

    /** The type under which something is counted. */
    static String type(String label) {
        return SAME.getOrDefault(label, label);
    }

    void add(String text, List<Span> labelled, List<Span> found, Redaction redaction, long nanos) {
        if (texts == times.length) {
            times = Arrays.copyOf(times, texts * 2);
        }
        times[texts++] = nanos;
        for (var label : labelled) {
            var count = count(label.type());
            count.labelled++;
            count.covered += found.stream().anyMatch(finding -> finding.covers(label)) ? 1 : 0;
        }
        for (var finding : found) {
            var count = count(finding.type());
            count.found++;
            boolean right = labelled.stream()
                    .anyMatch(label -> label.overlaps(finding) && label.type().equals(finding.type()));
            count.right += right ? 1 : 0;
        }
        if (labelled.isEmpty()) {
            clean++;
            cleanAltered += redaction.publicText().equals(text) ? 0 : 1;
        }
        addValues(text, labelled, redaction);
    }

    private void addValues(String text, List<Span> labelled, Redaction redaction) {
        for (var match = VALUES.matcher(text); match.find(); ) {
            int from = text.codePointCount(0, match.start());
            var value = new Span(from, from + match.end() - match.start(), "VALUE");
            if (labelled.stream().noneMatch(label -> label.overlaps(value))) {
                values++;
                boolean altered = redaction.changes().stream()
                        .anyMatch(change -> change.start() < match.end() && match.start() < change.end());
                valuesAltered += altered ? 1 : 0;
            }
        }
    }

    Count count(String type) {
        return counts.computeIfAbsent(type, _ -> new Count());
    }

    double cleanAltered() {
        return clean == 0 ? 0 : (double) cleanAltered / clean;
    }

    int valuesAltered() {
        return valuesAltered;
    }

    /** All types of this file together that are neither names nor addresses nor dates. */
    Count structured() {
        var sum = new Count();
        counts.forEach((type, count) -> {
            if (count.labelled > 0
                    && !List.of(
                                    "PERSON",
                                    "ADDRESS",
                                    "DATE_OF_BIRTH",
                                    "DATE",
                                    "AGE",
                                    "GPE",
                                    "NRP",
                                    "ORGANIZATION",
                                    "TITLE")
                            .contains(type)) {
                sum.labelled += count.labelled;
                sum.covered += count.covered;
                sum.found += count.found;
                sum.right += count.right;
            }
        });
        return sum;
    }

    void print(PrintStream out) {
        var sorted = Arrays.copyOf(times, texts);
        Arrays.sort(sorted);
        double seconds = Arrays.stream(sorted).sum() / 1e9;
        out.printf(
                Locale.ROOT,
                "%d texts, %.0f texts a second of processor time, p50 %.3f ms, p99 %.3f ms%n",
                texts,
                texts / Math.max(seconds, 1e-9),
                at(sorted, 50),
                at(sorted, 99));
        counts.forEach((type, count) -> print(out, type, count));
        print(out, "all structured", structured());
        out.printf(
                Locale.ROOT,
                "clean texts altered %d of %d, values altered %d of %d%n",
                cleanAltered,
                clean,
                valuesAltered,
                values);
    }

    private static void print(PrintStream out, String type, Count count) {
        out.printf(
                Locale.ROOT,
                "%-18s recall %.3f (%d/%d)  precision %.3f (%d/%d)%n",
                type,
                count.recall(),
                count.covered,
                count.labelled,
                count.precision(),
                count.right,
                count.found);
    }

    private static double at(long[] sorted, int percentile) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
    }
}
