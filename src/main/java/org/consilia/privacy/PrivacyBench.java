package org.consilia.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilia.bench.JsonLines;
import org.consilia.privacy.PrivacyFigures.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Measures what is found on a file of texts: {@code bench privacy --in FILE --out JSONL}. The file has one JSON object a
 * line; or, where its name ends in .txt, a text with its marks ({@link MarkedText}).
 */
public final class PrivacyBench {

    private static final String SHEET = ".txt";

    /** Texts; a second or two. */
    private static final int WARM_UP = 2000;

    private PrivacyBench() {}

    /** Looks through every line of a file; returns the exit status. */
    public static int run(List<String> args) {
        return run(args, System.out, System.err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var lines = JsonLines.of(args);
        if (lines.isEmpty()) {
            err.println("Usage: bench privacy --in JSONL|SHEET.txt --out JSONL");
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
        var rows = lines.in().toString().endsWith(SHEET) ? MarkedText.rows(lines.in()) : lines.rows();
        var figures = new PrivacyFigures();
        lines.each(rows, WARM_UP, privacy::suggest, done -> {
            var found = spans(done.text(), privacy.find(done.text()));
            var labelled = done.row().has("spans") ? labelled(done.row()) : found;
            figures.add(done.text(), labelled, found, done.result(), done.nanos());
            return told(found, done.result());
        });
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

    private static Map<String, Object> told(List<Span> found, Redaction redaction) {
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "spans",
                found.stream()
                        .map(span -> List.<Object>of(span.start(), span.end(), span.type()))
                        .toList());
        told.put("public", redaction.publicText());
        return told;
    }
}
