package org.consilia.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text in which somebody has marked what identifies a person: "I am {NAME Ann Lee}, call {PHONE 07700 900123}". A sheet
 * has one a line; \n stands for a new line, and a line that begins with # is a remark.
 */
record MarkedText(String text, List<Mark> marks) {

    /** Where it stands in the text. */
    record Mark(Kind kind, int start, int end) {}

    private static final Pattern MARK = Pattern.compile("\\{([A-Z_]+) ?([^}]*)}");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static MarkedText of(String line) {
        var marks = new ArrayList<Mark>();
        var text = new StringBuilder();
        var match = MARK.matcher(line.replace("\\n", "\n"));
        while (match.find()) {
            match.appendReplacement(text, "");
            int start = text.length();
            text.append(match.group(2));
            marks.add(new Mark(Kind.valueOf(match.group(1)), start, text.length()));
        }
        return new MarkedText(match.appendTail(text).toString(), marks);
    }

    static List<String> lines(Path sheet) throws IOException {
        return Files.readAllLines(sheet).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** As the open data have them: with places in code points. */
    static List<JsonNode> rows(Path sheet) throws IOException {
        return lines(sheet).stream().map(line -> of(line).row()).toList();
    }

    private JsonNode row() {
        var spans = marks.stream()
                .map(mark -> List.<Object>of(
                        text.codePointCount(0, mark.start), text.codePointCount(0, mark.end), mark.kind.label()))
                .toList();
        return JSON.valueToTree(Map.of("text", text, "spans", spans));
    }
}
