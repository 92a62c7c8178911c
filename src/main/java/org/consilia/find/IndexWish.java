package org.consilia.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An operator's wish for a new index, left as a file for the process that has the index: it may be running or not. */
public final class IndexWish {

    static final String NAME = "rebuild";

    private IndexWish() {}

    public static void leaveIn(Path data) throws IOException {
        var root = LuceneIndexes.in(data);
        Files.createDirectories(root);
        Files.writeString(root.resolve(NAME), "");
    }

    /** Whether there is one, and takes it away. */
    static boolean isTakenFrom(Path root) throws IOException {
        return Files.deleteIfExists(root.resolve(NAME));
    }
}
