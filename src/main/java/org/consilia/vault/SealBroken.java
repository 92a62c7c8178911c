package org.consilia.vault;

import org.jspecify.annotations.Nullable;

/** A sealed text does not open: somebody changed it, or moved it from where it was sealed for. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealBroken(SealedColumn column, String row, @Nullable Throwable cause) {
        super("What is sealed in " + column + " of " + row + " cannot be opened: it was changed or moved.", cause);
    }
}
