package org.consilia.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.consilia.bench.JsonLines;
import org.consilia.privacy.PrivacyFigures.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Measures what is found on a file of texts, one JSON object a line: {@code bench privacy --in JSONL --out JSONL}. */
public final class PrivacyBench {

    /** A server has been running for a while; so many texts are read before the clock counts. */
    private static final int WARM_UP = 2000;

    /** But no longer than this, should the texts be very long. */
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private PrivacyBench() {}

    /** Looks through every line of a file; returns the exit status. */
    public static int run(List<String> args) {
        return run(args, System.out, System.err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var lines = JsonLines.of(args);
        if (lines.isEmpty()) {
            err.println("Usage: bench privacy --in JSONL --out JSONL");
            return 2;
        }
        try {
            look(lines.get(), new Privacy()).print(out);
            return 0;
        } catch (IOException | JacksonException broken) {
            err.println("The bench stopped: " + broken.getMessage());
            return 1;
        }
    }

    static PrivacyFigures look(JsonLines lines, Privacy privacy) throws IOException {
        var rows = lines.rows();
        var figures = new PrivacyFigures();
        long began = System.nanoTime();
        for (int i = 0; i < WARM_UP && !rows.isEmpty() && System.nanoTime() - began < WARM_UP_NANOS; i++) {
            privacy.suggest(JsonLines.text(rows.get(i % rows.size())));
        }
        try (var results = Files.newBufferedWriter(lines.out())) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var text = JsonLines.text(row);
                long start = System.nanoTime();
                var redaction = privacy.suggest(text);
                long nanos = System.nanoTime() - start;
                var found = spans(text, privacy.find(text));
                if (row.has("spans")) {
                    figures.add(text, labelled(row), found, redaction, nanos);
                } else {
                    figures.add(text, found, found, redaction, nanos);
                }
                JsonLines.write(result(JsonLines.id(row, i), found, redaction), results);
            }
        }
        return figures;
    }

    /** With places counted in code points, as the data have them. */
    private static List<Span> spans(String text, List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Span(
                        text.codePointCount(0, finding.start()),
                        text.codePointCount(0, finding.end()),
                        finding.kind().label()))
                .toList();
    }

    private static List<Span> labelled(JsonNode row) {
        var spans = new ArrayList<Span>();
        for (var span : row.path("spans")) {
            spans.add(new Span(
                    span.get(0).asInt(),
                    span.get(1).asInt(),
                    PrivacyFigures.type(span.get(2).asString())));
        }
        return spans;
    }

    private static LinkedHashMap<String, Object> result(String id, List<Span> found, Redaction redaction) {
        var result = new LinkedHashMap<String, Object>();
        result.put("id", id);
        result.put(
                "spans",
                found.stream()
                        .map(span -> List.<Object>of(span.start(), span.end(), span.type()))
                        .toList());
        result.put("public", redaction.publicText());
        return result;
    }
}
