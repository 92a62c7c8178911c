package org.consilia;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open data that some tests need; a test is skipped, and says so, where it is not there. */
public final class TestData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestData() {}

    public static Path file(String path) {
        var file = Path.of(System.getenv().getOrDefault("CONSILIA_TEST_DATA", "../shared/data"))
                .resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: no test data " + path + " (see CONSILIA_TEST_DATA)");
        return file;
    }

    /** The rows of a file with one JSON object a line. */
    public static List<JsonNode> rows(String path) throws IOException {
        try (var lines = Files.lines(file(path))) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        }
    }
}
