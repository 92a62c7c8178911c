package org.consilia.transfer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far something long has come, how fast it goes and when it will be done: one line drawn anew on a terminal, or a
 * line every few seconds in a log.
 */
public final class ProgressBar {

    private static final Duration REDRAWN_EVERY = Duration.ofMillis(200);
    private static final Duration LOGGED_EVERY = Duration.ofSeconds(5);
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean isTerminal;
    private final LongSupplier nanos;
    private final long startedAt;
    private long drawnAt;

    ProgressBar(PrintStream out, boolean isTerminal, LongSupplier nanos) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.nanos = nanos;
        this.startedAt = nanos.getAsLong();
        this.drawnAt = startedAt;
    }

    /** For a command's output: drawn anew if somebody is watching it. */
    public static ProgressBar on(PrintStream out) {
        var console = System.console();
        return new ProgressBar(out, console != null && console.isTerminal(), System::nanoTime);
    }

    /** Shows, if it is time to, that a part from 0 to 1 of all is done, which was so many things. */
    public void show(double part, long things) {
        var now = nanos.getAsLong();
        var pause = isTerminal ? REDRAWN_EVERY : LOGGED_EVERY;
        if (now - drawnAt >= pause.toNanos()) {
            drawnAt = now;
            draw(part, things, now);
        }
    }

    /** Shows that all is done, and leaves the line. */
    public void finish(long things) {
        draw(1, things, nanos.getAsLong());
        if (isTerminal) {
            out.println();
        }
    }

    private void draw(double part, long things, long now) {
        var seconds = Math.max((now - startedAt) / 1e9, 0.001);
        var full = (int) Math.round(part * WIDTH);
        var bar = "#".repeat(full) + "-".repeat(WIDTH - full);
        var left = part > 0 && part < 1 ? words(seconds / part - seconds) + " left" : "in " + words(seconds);
        var line = String.format(
                Locale.UK, "[%s] %3.0f %%  %,d  %,.0f/s  %s", bar, part * 100, things, things / seconds, left);
        if (isTerminal) {
            out.print("\r" + line + "\u001b[K");
        } else {
            out.println(line);
        }
        out.flush();
    }

    private static String words(double seconds) {
        var whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
