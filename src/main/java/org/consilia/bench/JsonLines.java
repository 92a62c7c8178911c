package org.consilia.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two files of one JSON object a line: the texts to measure on, and what came of each. */
public record JsonLines(Path in, Path out) {

    /** What came of one text, and the processor time it took, which other work on the machine leaves alone. */
    public record Done<T>(JsonNode row, String text, T result, long nanos) {}

    /** A server has been running for a while: the work is done some times before the clock counts, but no longer. */
    private static final long WARM_UP_NANOS = 3_000_000_000L;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@code --in FILE --out FILE}, in either order and nothing else. */
    public static Optional<JsonLines> of(List<String> args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.size(); i += 2) {
            options.put(args.get(i), args.get(i + 1));
        }
        var in = options.get("--in");
        var out = options.get("--out");
        return in == null || out == null || args.size() != 4
                ? Optional.empty()
                : Optional.of(new JsonLines(Path.of(in), Path.of(out)));
    }

    /** Every line that is not blank. */
    public List<JsonNode> rows() throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(in)) {
            if (!line.isBlank()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    /**
     * Does the work on each text, and writes what is told of it, after the id of its row or else its number.
     *
     * @param warmUp how often the work is done before
     */
    public <T> void each(
            List<JsonNode> rows,
            int warmUp,
            Function<String, T> work,
            Function<Done<T>, Map<String, ? extends @Nullable Object>> told)
            throws IOException {
        long began = System.nanoTime();
        for (int i = 0; i < warmUp && !rows.isEmpty() && System.nanoTime() - began < WARM_UP_NANOS; i++) {
            var _ = work.apply(text(rows.get(i % rows.size())));
        }
        var threads = ManagementFactory.getThreadMXBean();
        try (var results = Files.newBufferedWriter(out)) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var text = text(row);
                long start = threads.getCurrentThreadCpuTime();
                var result = work.apply(text);
                long nanos = threads.getCurrentThreadCpuTime() - start;
                var line = new LinkedHashMap<String, @Nullable Object>();
                line.put("id", row.path("id").asString(String.valueOf(i + 1)));
                line.putAll(told.apply(new Done<>(row, text, result, nanos)));
                results.write(JSON.writeValueAsString(line));
                results.write('\n');
            }
        }
    }

    /** Hostile texts are called payloads. */
    private static String text(JsonNode row) {
        return row.path("text").asString(row.path("payload").asString(""));
    }
}
