package org.consilia.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A file of rows with tabs between the columns, whose first line may name them; also packed by gzip. */
record Table(List<Row> rows) {

    /** One line, by the names of its columns; what is not there is empty. */
    record Row(Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads a file; the columns count where it does not begin with a line of names that starts with the first. */
    static Table read(Path file, List<String> columns) throws IOException {
        try (var lines = linesOf(file)) {
            var names = columns;
            var rows = new ArrayList<Row>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                if (rows.isEmpty() && cells[0].equals(columns.getFirst())) {
                    names = List.of(cells);
                } else if (!line.isBlank()) {
                    rows.add(row(names, cells));
                }
            }
            return new Table(rows);
        }
    }

    private static Row row(List<String> names, String[] cells) {
        var row = new HashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            row.put(names.get(i), i < cells.length ? cells[i].strip() : "");
        }
        return new Row(row);
    }

    private static BufferedReader linesOf(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 65_536) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
