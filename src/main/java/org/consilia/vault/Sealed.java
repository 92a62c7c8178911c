package org.consilia.vault;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A private text that opens when it is first read; the reading is told as {@link SealOpened}. */
public final class Sealed {

    private final Supplier<String> opening;
    private @Nullable String text;

    Sealed(Supplier<String> opening) {
        this.opening = opening;
    }

    /** A text that is no secret, or whose owner has just typed it. */
    public static Sealed open(String text) {
        return new Sealed(() -> text);
    }

    /** The text; empty if it was changed or moved since: a list must not break for one row. */
    public Optional<String> readable() {
        try {
            return Optional.of(text());
        } catch (SealBroken broken) {
            return Optional.empty();
        }
    }

    public synchronized String text() {
        if (text == null) {
            text = opening.get();
        }
        return text;
    }
}
