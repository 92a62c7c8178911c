package org.consilia.find;

import java.util.Arrays;
import java.util.Locale;

/** What was measured over one number of answers: a row of the table, a point on each line of the chart. */
record LatencyFigures(
        int answers,
        int segments,
        LatencyRounds.Times times,
        LatencyRounds.Duel duel,
        long disk,
        long touched,
        long heap,
        Recall recall) {

    static final String HEADINGS = """
            | answers | segments | text to passages p50 / p99 | its meaning | its search | passages \
            | search alone | raw Lucene | search / raw, p50 / p99 / all | recall of 10 / 100 | disk | pages touched | heap |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|""";

    /** Milliseconds that so many per cent stay within. */
    static double within(int percent, long[] nanoseconds) {
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1] / 1e6;
    }

    private static String both(long[] nanoseconds) {
        return "%.1f / %.1f ms".formatted(within(50, nanoseconds), within(99, nanoseconds));
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1e6);
    }

    private double ratio(int percent) {
        return within(percent, duel.product()) / within(percent, duel.raw());
    }

    private double ratio() {
        return Arrays.stream(duel.product()).sum()
                / (double) Arrays.stream(duel.raw()).sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %,d | %d | %s | %s | %s | %s | %s | %s | %.2f / %.2f / %.2f | %.3f / %.3f | %,d MB, %,d bytes each | %,d MB | %,d MB |",
                answers,
                segments,
                both(times.whole()),
                both(times.understood()),
                both(times.searched()),
                both(times.shown()),
                both(duel.product()),
                both(duel.raw()),
                ratio(50),
                ratio(99),
                ratio(),
                recall.ofTen(),
                recall.ofHundred(),
                megabytes(disk),
                disk / answers,
                megabytes(touched),
                megabytes(heap));
    }
}
