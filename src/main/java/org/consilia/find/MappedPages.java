package org.consilia.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of the files in a folder this process has touched: what Linux must keep in memory for it to stay fast. */
class MappedPages {

    private static final Path MAPPINGS = Path.of("/proc/self/smaps");

    private MappedPages() {}

    /**
     * Bytes of resident pages; Linux brings in up to 15 neighbours with each page that is touched, so this is the most it
     * can be. Answers 0 where there is no such file.
     */
    static long of(Path folder) throws IOException {
        if (!Files.isReadable(MAPPINGS)) {
            return 0;
        }
        var inFolder = folder.toRealPath() + "/";
        var kilobytes = 0L;
        var counts = false;
        for (var line : Files.readAllLines(MAPPINGS)) {
            if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                counts = line.contains(inFolder);
            } else if (counts && line.startsWith("Rss:")) {
                kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return kilobytes * 1024;
    }
}
