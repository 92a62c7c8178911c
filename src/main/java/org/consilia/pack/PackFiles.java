package org.consilia.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where packs lie: in the operator's own folder, if one was named, and inside the program. */
record PackFiles(@Nullable Path folder) {

    private static final String INSIDE = "packs/";

    /** A file's words and how a person calls it. */
    record Found(String name, String words) {}

    Optional<Found> find(String file) {
        try {
            if (folder != null && Files.isRegularFile(folder.resolve(file))) {
                var own = folder.resolve(file);
                return Optional.of(new Found(own.toString(), Files.readString(own)));
            }
            try (var inside = PackFiles.class.getResourceAsStream("/" + INSIDE + file)) {
                return inside == null
                        ? Optional.empty()
                        : Optional.of(
                                new Found(INSIDE + file, new String(inside.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
