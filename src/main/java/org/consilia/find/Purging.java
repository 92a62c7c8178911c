package org.consilia.find;

import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.TieredMergePolicy;

/** Gets the words of removed answers out of an index's files too, however the index is laid out. */
final class Purging {

    private Purging() {}

    /**
     * Whether no file that is searched holds removed words. Else those that do are written anew in the background, even
     * for one answer; the old ones go at the commit after that, which is there to be made when changes are uncommitted.
     */
    static boolean isDone(IndexWriter writer) throws IOException {
        if (!writer.hasDeletions()) {
            return true;
        }
        if (writer.getConfig().getMergePolicy() instanceof TieredMergePolicy tiered) {
            tiered.setForceMergeDeletesPctAllowed(0);
        }
        writer.forceMergeDeletes(false);
        return false;
    }
}
