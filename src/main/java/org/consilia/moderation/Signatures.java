package org.consilia.moderation;

import org.jspecify.annotations.Nullable;

/**
 * How many signatures an answer needs and has.
 *
 * @param first the signature that stands, or null
 * @param isOwn whether it is the reader's own, so that another editor must add the second
 * @param isEditorMissing whether this site has no other editor who could
 */
public record Signatures(boolean needsTwo, @Nullable Decision first, boolean isOwn, boolean isEditorMissing) {

    /** How many stand. */
    public int count() {
        return first == null ? 0 : 1;
    }
}
