package org.consilia.find;

import java.io.IOException;
import java.util.Optional;

/** The indexes of this node, or of all nodes together: one that serves and, at times, one that is filled beside it. */
interface Indexes extends AutoCloseable {

    /** Whether this node writes; where nodes share their indexes, one does. */
    boolean isOurTurn();

    /** Whether somebody wished for a new index since this was last asked. */
    boolean isWished() throws IOException;

    /** The index that serves, to search and, if it is {@linkplain #isOurTurn our turn}, to write to. */
    Optional<PassageIndex> current() throws IOException;

    /** Another index to be filled: one that was begun and not finished, else an empty one. */
    PassageIndex beside() throws IOException;

    /** From now on, and at the next start, this one serves. */
    void serve(PassageIndex index) throws IOException;

    void close(PassageIndex index);

    /** Closes an index and throws it away. */
    void discard(PassageIndex index) throws IOException;

    /** Deletes whatever is neither serving nor open. */
    void sweep() throws IOException;

    @Override
    void close();
}
