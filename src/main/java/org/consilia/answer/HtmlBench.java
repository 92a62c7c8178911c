package org.consilia.answer;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.consilia.bench.JsonLines;
import tools.jackson.core.JacksonException;

/** Shows what a page makes of texts as an answer's claim: {@code bench html --in JSONL --out JSONL}. */
public final class HtmlBench {

    private static final int WARM_UP = 2000;
    private static final double MILLIS = 1e6;

    private HtmlBench() {}

    /** Renders every line of a file; returns the exit status. */
    public static int run(List<String> args) {
        return run(args, System.out, System.err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var lines = JsonLines.of(args);
        if (lines.isEmpty()) {
            err.println("Usage: bench html --in JSONL --out JSONL");
            return 2;
        }
        try {
            var nanos = new LongAdder();
            var rows = lines.get().rows();
            lines.get().each(rows, WARM_UP, HtmlBench::html, done -> {
                nanos.add(done.nanos());
                return Map.of("html", done.result());
            });
            out.printf("%,d claims, %.3f ms each%n", rows.size(), nanos.sum() / MILLIS / Math.max(1, rows.size()));
            return 0;
        } catch (IOException | JacksonException broken) {
            err.println("The bench stopped: " + broken.getMessage());
            return 1;
        }
    }

    private static String html(String text) {
        var html = new StringOutput();
        new Claim(ClaimKind.TEXT, null, text, List.of(), true).html().writeTo(html);
        return html.toString();
    }
}
