package org.consilia.triage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Texts; a second or two. */
    private static final int WARM_UP = 200;

    private TriageBench() {}

    /** Judges every line of a file; returns the exit status. */
    public static int run(List<String> args) {
        return run(args, System.out, System.err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var lines = JsonLines.of(args);
        boolean learns = args.size() == 2 && args.getFirst().equals("--learn");
        if (!learns && lines.isEmpty()) {
            err.println("Usage: bench triage --in JSONL --out JSONL");
            err.println("   or: bench triage --learn FILE   writes the vectors of the situations");
            return 2;
        }
        try (var embeddings = new Embeddings(1)) {
            if (learns) {
                Files.write(Path.of(args.getLast()), Situations.learnt(embeddings));
                return 0;
            }
            judge(lines.orElseThrow(), triage(embeddings)).print(out);
            return 0;
        } catch (IOException | JacksonException broken) {
            err.println("The bench stopped: " + broken.getMessage());
            return 1;
        }
    }

    static Triage triage(Embeddings embeddings) {
        return new Triage(RedFlags.shipped(), Situations.shipped(embeddings));
    }

    static TriageFigures judge(JsonLines lines, Triage triage) throws IOException {
        var figures = new TriageFigures(triage.version());
        lines.each(lines.rows(), WARM_UP, triage::assess, done -> {
            figures.add(
                    done.row().path("style").asString("any"),
                    done.row().path("category").asString("none"),
                    emergency(done.row()),
                    done.result(),
                    done.nanos());
            return told(done.result());
        });
        return figures;
    }

    private static @Nullable Boolean emergency(JsonNode row) {
        var label = row.path("emergency");
        return label.isBoolean() ? label.asBoolean() : null;
    }

    private static Map<String, @Nullable String> told(Urgency urgency) {
        return switch (urgency) {
            case Urgency.Emergency emergency ->
                told("emergency", emergency.redFlag().key(), emergency.because());
            case Urgency.Urgent(var redFlag, var because) -> told("urgent", redFlag.key(), because);
            case Urgency.NonUrgent() -> told("non_urgent", null, null);
        };
    }

    private static Map<String, @Nullable String> told(
            String urgency, @Nullable String redFlag, @Nullable String because) {
        var told = new LinkedHashMap<String, @Nullable String>();
        told.put("urgency", urgency);
        told.put("redFlag", redFlag);
        told.put("because", because);
        return told;
    }
}
