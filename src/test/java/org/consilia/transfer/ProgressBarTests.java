package org.consilia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTests {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void onATerminalOneLineIsDrawnAnewWithRateAndTimeLeft() {
        var bar = new ProgressBar(out, true, nanos::get);
        after(Duration.ofSeconds(10));
        bar.show(0.25, 5_000);
        assertThat(text()).isEqualTo("\r[########----------------------]  25 %  5,000  500/s  30 s left\u001b[K");
        bar.show(0.26, 5_100);
        assertThat(text()).doesNotContain("5,100");
        after(Duration.ofSeconds(40));
        bar.finish(20_000);
        assertThat(text()).contains("] 100 %  20,000  400/s  in 50 s").endsWith(System.lineSeparator());
    }

    @Test
    void inALogALineIsAddedEveryFewSeconds() {
        var bar = new ProgressBar(out, false, nanos::get);
        for (int second = 1; second <= 100; second++) {
            after(Duration.ofSeconds(1));
            bar.show(second / 200.0, second);
        }
        assertThat(text().lines()).hasSize(20).last().asString().contains("50 %  100  1/s  1 min 40 s left");
        assertThat(text()).doesNotContain("\r");
    }

    private void after(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
