package org.consilia.triage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilia.bench.JsonLines;
import org.consilia.embedding.Embeddings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Measures the gate on a file of texts, one JSON object a line: {@code bench triage --in JSONL --out JSONL}. */
public final class TriageBench {

    /** A server has been running for a while; so many texts are read before the clock counts. */
    private static final int WARM_UP = 200;

    private TriageBench() {}

    /** Judges every line of a file; returns the exit status. */
    public static int run(List<String> args) {
        return run(args, System.out, System.err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.size(); i += 2) {
            options.put(args.get(i), args.get(i + 1));
        }
        var in = options.get("--in");
        var to = options.get("--out");
        var learn = options.get("--learn");
        boolean learns = learn != null && args.size() == 2;
        if (!learns && (in == null || to == null || args.size() != 4)) {
            err.println("Usage: bench triage --in JSONL --out JSONL");
            err.println("   or: bench triage --learn FILE   writes the vectors of the situations");
            return 2;
        }
        try (var embeddings = new Embeddings(1)) {
            if (learns) {
                Files.write(Path.of(learn), Situations.learnt(embeddings));
                return 0;
            }
            judge(Path.of(in), Path.of(to), triage(embeddings)).print(out);
            return 0;
        } catch (IOException | JacksonException broken) {
            err.println("The bench stopped: " + broken.getMessage());
            return 1;
        }
    }

    static Triage triage(Embeddings embeddings) {
        return new Triage(RedFlags.shipped(), Situations.shipped(embeddings));
    }

    static TriageFigures judge(Path in, Path to, Triage triage) throws IOException {
        var rows = new JsonLines(in, to).rows();
        var figures = new TriageFigures(triage.version());
        for (int i = 0; i < WARM_UP && !rows.isEmpty(); i++) {
            triage.assess(JsonLines.text(rows.get(i % rows.size())));
        }
        try (var results = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var text = JsonLines.text(row);
                long start = System.nanoTime();
                var urgency = triage.assess(text);
                figures.add(
                        row.path("style").asString("any"),
                        row.path("category").asString("none"),
                        emergency(row),
                        urgency,
                        System.nanoTime() - start);
                JsonLines.write(result(JsonLines.id(row, i), urgency), results);
            }
        }
        return figures;
    }

    private static @Nullable Boolean emergency(JsonNode row) {
        var label = row.path("emergency");
        return label.isBoolean() ? label.asBoolean() : null;
    }

    private static Map<String, @Nullable String> result(String id, Urgency urgency) {
        var result = new LinkedHashMap<String, @Nullable String>();
        result.put("id", id);
        switch (urgency) {
            case Urgency.Emergency emergency ->
                put(result, "emergency", emergency.redFlag().key(), emergency.because());
            case Urgency.Urgent(var redFlag, var because) -> put(result, "urgent", redFlag.key(), because);
            case Urgency.NonUrgent() -> put(result, "non_urgent", null, null);
        }
        return result;
    }

    private static void put(
            Map<String, @Nullable String> result, String urgency, @Nullable String redFlag, @Nullable String because) {
        result.put("urgency", urgency);
        result.put("redFlag", redFlag);
        result.put("because", because);
    }
}
