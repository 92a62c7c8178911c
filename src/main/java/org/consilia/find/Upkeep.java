package org.consilia.find;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which index of this node may be searched: a whole one, of this version, that once had all there is.
 *
 * <p><b>One serves, another may be built beside it.</b> Where there is none that can be used (at the first start, after
 * an upgrade that changed what an index is made with, when it was deleted or damaged, when the database was restored),
 * another one is filled from the first note on, and takes its place when it is complete. Until then there is none to be
 * searched, and {@link Passages} asks the database. Where an operator wished for a new index, the old one serves and
 * follows meanwhile.
 *
 * <p><b>Damage.</b> Every second it is looked whether all files are there, and {@link #BYTES_A_SECOND} of them are held
 * against their checksums: all of 16,000 answers' within 6 seconds, all of a million's within 6 minutes. A search that fails in a way
 * that damage fails ends the trust at once, one that fails otherwise asks for a look at everything. An index is looked
 * through in full before it serves, too.
 */
@Component
class Upkeep {

    /** Searches can fail for other reasons than damage, and often; reading all of a large index takes seconds. */
    private static final Duration BETWEEN_DOUBTS = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS_OVER = Duration.ofSeconds(1);

    /** Half a percent of a core, and little of what a disk and its cache can give. */
    private static final long BYTES_A_SECOND = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final ChangeRepository changes;
    private final Answered answered;
    private final Vectors vectors;
    private final Indexes indexes;

    private volatile @Nullable Following serving;
    private volatile @Nullable Following building;
    private volatile @Nullable PassageIndex mistrusted;
    private volatile boolean doubted;

    // The following thread's own.
    private boolean isWriter;

    private long lookedOverAt = System.nanoTime();
    private long doubtedAt = System.nanoTime() - BETWEEN_DOUBTS.toNanos();

    Upkeep(ChangeRepository changes, Answered answered, Vectors vectors, Indexes indexes) {
        this.changes = changes;
        this.answered = answered;
        this.vectors = vectors;
        this.indexes = indexes;
    }

    /** The index that serves; empty while none can be searched. */
    Optional<PassageIndex> index() {
        return Optional.ofNullable(serving).map(Following::index).filter(index -> !index.equals(mistrusted));
    }

    /**
     * How far the index that serves is, or else the one that is built.
     *
     * @param all how many questions there are to be found
     */
    Readiness readiness(int all) {
        var following = following().findFirst();
        var left = following.map(Following::left).orElse(all);
        return new Readiness(
                index().isPresent(),
                Math.max(all - left, 0),
                all,
                left == 0 ? null : following.flatMap(each -> each.timeFor(left)).orElse(null));
    }

    /** Whether the index that serves lacks much of what is public; a node that only reads cannot tell. */
    boolean isBehind() {
        return Optional.ofNullable(serving).map(Following::isBehind).orElse(false);
    }

    /** Whatever an index here holds of this question is gone from it when this returns. */
    void takeOut(QuestionId question) {
        following().map(Following::index).forEach(index -> {
            try {
                index.remove(question.value());
                index.refresh();
            } catch (IOException | RuntimeException failed) {
                mistrust(index, failed);
            }
        });
    }

    /** A search or a change failed. What follows is seen to at the next turn. */
    void mistrust(PassageIndex index, Throwable reason) {
        switch (reason) {
            case CorruptIndexException _,
                    NoSuchFileException _,
                    FileNotFoundException _,
                    EOFException _,
                    InternalError _ -> mistrusted = index;
            default -> doubted = true;
        }
    }

    /**
     * Does a handful of what there is to do; false when there is nothing left.
     *
     * @param isNews whether there may be something new
     */
    boolean turn(boolean isNews) throws IOException {
        changeRoles();
        closeMistrusted();
        if (!isWriter) {
            read();
            return false;
        }
        openWhatIsNeeded();
        var isMore = false;
        if (serving != null) {
            isMore = follow(serving, isNews);
            lookOver(serving.index());
            isMore |= mistrusted != null;
        }
        if (building != null) {
            isMore |= follow(building, isNews);
            if (building.isFilled()) {
                swap(building);
            }
        }
        return isMore;
    }

    void close() {
        following().map(Following::index).toList().forEach(indexes::close);
        serving = null;
        building = null;
        mistrusted = null;
    }

    private Stream<Following> following() {
        return Stream.of(Optional.ofNullable(serving), Optional.ofNullable(building))
                .flatMap(Optional::stream);
    }

    /** What was opened to read cannot be written to, nor must two write. */
    private void changeRoles() {
        if (indexes.isOurTurn() != isWriter) {
            close();
            isWriter = !isWriter;
        }
    }

    /** Another node follows for all; this one searches what it has made. */
    private void read() throws IOException {
        if (serving == null) {
            serving = indexes.current().map(this::following).orElse(null);
        } else {
            lookOver(serving.index());
        }
    }

    private static boolean follow(Following following, boolean isNews) throws IOException {
        if (isNews) {
            following.lookForNews();
        }
        return following.goOn();
    }

    private void closeMistrusted() {
        var served = serving;
        if (served != null && served.index().equals(mistrusted)) {
            serving = null;
            indexes.close(served.index());
        }
        mistrusted = null;
    }

    private void openWhatIsNeeded() throws IOException {
        if (serving == null && building == null) {
            // First, whether there is a database to compare with: opening an index means reading it.
            changes.since(Cursor.BEGINNING, 1);
            var current = indexes.current();
            if (current.isPresent()) {
                serving = ofThisDatabase(current.get()).orElse(null);
            }
        }
        if (building == null && (serving == null || indexes.isWished())) {
            var begun = ofThisDatabase(indexes.beside());
            building = begun.isPresent() ? begun.get() : following(indexes.beside());
        }
    }

    private Optional<Following> ofThisDatabase(PassageIndex index) throws IOException {
        var following = following(index);
        try {
            if (following.isOfThisDatabase()) {
                return Optional.of(following);
            }
        } catch (RuntimeException away) {
            indexes.close(index);
            throw away;
        }
        LOG.warn("The index is of another database, or of a later time of this one, and is built again");
        indexes.discard(index);
        return Optional.empty();
    }

    private Following following(PassageIndex index) {
        return new Following(index, changes, answered, vectors);
    }

    private void lookOver(PassageIndex index) {
        var now = System.nanoTime();
        if (now - lookedOverAt < BETWEEN_LOOKS_OVER.toNanos()) {
            return;
        }
        lookedOverAt = now;
        var everything = doubted && now - doubtedAt > BETWEEN_DOUBTS.toNanos();
        if (everything) {
            doubted = false;
            doubtedAt = now;
        }
        try {
            index.lookOver(everything ? Long.MAX_VALUE : BYTES_A_SECOND);
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The index is damaged and is opened again", damaged);
            mistrusted = index;
        }
    }

    private void swap(Following filled) throws IOException {
        indexes.serve(filled.index());
        var before = serving;
        serving = filled;
        building = null;
        if (before != null) {
            indexes.discard(before.index());
        }
        indexes.sweep();
    }
}
