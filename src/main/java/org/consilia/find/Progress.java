package org.consilia.find;

import java.io.PrintStream;
import java.time.Duration;

/** Tells a waiting person how far a long piece of work is, how fast it goes and how long it still takes. */
class Progress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final String what;
    private final int total;
    private final PrintStream out;
    private final long started = System.nanoTime();
    private long said = started;
    private int done;

    Progress(String what, int total, PrintStream out) {
        this.what = what;
        this.total = total;
        this.out = out;
    }

    synchronized void add(int count) {
        done += count;
        if (System.nanoTime() - said > BETWEEN_LINES.toNanos()) {
            said = System.nanoTime();
            out.printf("%s %,d of %,d, %,.0f/s, %s left%n", what, done, total, rate(), left());
        }
    }

    synchronized void finish() {
        out.printf("%s %,d in %.1f s, %,.0f/s%n", what, done, seconds(), rate());
    }

    private String left() {
        var left = (long) ((total - done) / rate());
        return left < 90 ? left + " s" : (left + 30) / 60 + " min";
    }

    private double rate() {
        return done / seconds();
    }

    private double seconds() {
        return Math.max(System.nanoTime() - started, 1) / 1e9;
    }
}
