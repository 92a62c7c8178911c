package org.consilia.vault;

import org.jspecify.annotations.Nullable;

/** Why a key cannot be used, and what to do about it, in plain words for the person who starts Consilia. */
public class KeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyUnusable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
