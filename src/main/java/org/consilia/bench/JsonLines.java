package org.consilia.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two files of one JSON object a line: the texts to measure on, and what came of each. */
public record JsonLines(Path in, Path out) {

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

    public static String text(JsonNode row) {
        return row.path("text").asString("");
    }

    /** The id of a row, or else its number. */
    public static String id(JsonNode row, int index) {
        return row.path("id").asString(String.valueOf(index + 1));
    }

    public static void write(Map<String, ? extends @Nullable Object> result, Writer to) throws IOException {
        to.write(JSON.writeValueAsString(result));
        to.write('\n');
    }
}
