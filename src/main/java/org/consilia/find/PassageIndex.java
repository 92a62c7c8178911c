package org.consilia.find;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answers in the form in which they are found: in this process ({@link LuceneIndex}), or on machines of its own.
 *
 * <p>The database is the truth; an index is a copy made for one purpose, which can be thrown away and built again at any
 * time. It answers with ids and numbers only: what is shown is read from the database first. An engine gathers the
 * candidates and reads what speaks for each; the {@link HybridRanking} above it is the same for all, so that they agree.
 */
interface PassageIndex extends AutoCloseable {

    /** From now on these, and no others, are the answers to this question. */
    void replace(String question, List<IndexedAnswer> answers) throws IOException;

    void remove(String question) throws IOException;

    void removeAll() throws IOException;

    /** What was changed is seen by searches from now on. */
    void refresh() throws IOException;

    /** What was changed lasts, and with it the cursor: how far the index has followed the database. */
    void commit(String upTo) throws IOException;

    /**
     * Sees to it that what was removed or replaced leaves the files too; true once nothing of it is left there. To be
     * called again until then, with everything committed. For engines whose files are ours.
     */
    default boolean purge() throws IOException {
        return true;
    }

    /** How far the index had followed when it was last committed; empty for one that must be filled from nothing. */
    Optional<String> cursor();

    /** As if {@code withoutAnswers} did not exist, which only measuring needs. */
    Candidates candidatesFor(Enquiry enquiry, Set<String> withoutAnswers) throws IOException;

    /** How rare each of these words is, for marking the ones that matter. */
    Map<String, Float> raritiesOf(Set<String> stems) throws IOException;

    /** The meaning of a question that has an answer here. */
    Optional<float[]> meaningOf(String question) throws IOException;

    /**
     * Holds some of what is stored against its checksums, and goes on there the next time; throws where anything is not
     * as it was written. For engines that do not look after that themselves. One thread only.
     */
    default void lookOver(long bytes) throws IOException {}

    /** How many answers there are. */
    int size() throws IOException;

    @Override
    void close() throws IOException;

    /** The answers that fit best, best first. */
    default List<Match> bestFor(Enquiry enquiry, int most) throws IOException {
        return bestFor(enquiry, most, Set.of());
    }

    default List<Match> bestFor(Enquiry enquiry, int most, Set<String> withoutAnswers) throws IOException {
        return HybridRanking.best(candidatesFor(enquiry, withoutAnswers), most);
    }
}
