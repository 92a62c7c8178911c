package org.consilia.find;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.AlreadyClosedException;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes one index the same as the database, and keeps it so, a handful of questions at a time.
 *
 * <p><b>Idea.</b> Whoever publishes notes, in the same transaction, which question changed and the number of the
 * transaction. Every node follows these notes from a cursor of its own, which is stored in the index itself, in the same
 * commit as what it stands for: the two cannot disagree, whenever the power goes.
 *
 * <p><b>Why nobody is missed.</b> Transactions do not commit in the order of their numbers, so "all notes above the last
 * number I saw" would miss one that started early and committed late. The next cursor is therefore not the highest
 * number seen but the lowest that was still running, taken in the same statement: everything below it has ended and was
 * read. A few notes above it are read twice; they are recognised by their transaction and skipped.
 *
 * <p><b>The newest first.</b> An import, or an index filled from nothing, means a million questions to be worked out, at
 * some tens or hundreds a second. What has just been published goes in front of them. Only some thousands of the latest
 * notes are held in memory; the rest is a {@link Backlog} of which only the ends are known. When a page of it is done the
 * cursor is stored, so that a process that is killed goes on near where it was; and vectors are kept in the database, so
 * no text is ever worked out twice.
 */
class Following {

    /** Small, because what is published or taken back meanwhile waits for one handful at most. */
    private static final int HANDFUL = 16;

    /** Of a handful, those whose texts are new: a tenth of a second of one core. The others wait for the next. */
    private static final int MOST_NEW = 4;

    /** Notes held in memory: a megabyte, and some seconds' work where the vectors are known. */
    private static final int PAGE = 5_000;

    /** While there is more to do; each refresh makes a small segment that must be merged later. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(500);

    /** Up to so many answers, what was removed is out of the files in a second; beyond, writing them anew costs minutes. */
    private static final int SMALL = 20_000;

    private static final Duration BETWEEN_PURGES = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final PassageIndex index;
    private final ChangeRepository changes;
    private final Answered answered;
    private final Vectors vectors;

    private final SequencedMap<QuestionId, Change> waiting = new LinkedHashMap<>();
    private final Map<QuestionId, String> taken = new HashMap<>();
    private Cursor cursor;
    private volatile boolean hasLooked;
    private boolean unsettled;
    private boolean unclean = true;
    private boolean isPurging;
    private long purgedAt = System.nanoTime() - BETWEEN_PURGES.toNanos();
    private long refreshedAt = System.nanoTime();
    private volatile int held;
    private volatile long busySince = System.nanoTime();
    private final AtomicInteger doneSince = new AtomicInteger();
    private volatile @Nullable Backlog backlog;
    private volatile boolean filled;

    Following(PassageIndex index, ChangeRepository changes, Answered answered, Vectors vectors) {
        this.index = index;
        this.changes = changes;
        this.answered = answered;
        this.vectors = vectors;
        cursor = index.cursor().flatMap(Cursor::parse).orElse(Cursor.BEGINNING);
        backlog = cursor.backlog();
        filled = !cursor.equals(Cursor.BEGINNING) && (backlog == null || !backlog.isFromTheBeginning());
    }

    PassageIndex index() {
        return index;
    }

    /** Whether the index can go on from where it stands: that is a place in this database's past. */
    boolean isOfThisDatabase() {
        return cursor.equals(Cursor.BEGINNING)
                || cursor.leadsTo(changes.since(cursor, 1).next());
    }

    /** Whether the index has, or once had, all there is: only then may it be searched. */
    boolean isFilled() {
        return filled;
    }

    /** Whether more is waiting than is done in a moment. */
    boolean isBehind() {
        return hasLooked && (held > HANDFUL || backlog != null);
    }

    /** How many questions are still to be looked at. */
    int left() {
        var older = backlog;
        return held + (older == null ? 0 : changes.count(older));
    }

    /** About how long so many questions take, at the pace of late; empty while there is none to go by. */
    Optional<Duration> timeFor(int questions) {
        var done = doneSince.get();
        return done == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(System.nanoTime() - busySince)
                        .multipliedBy(questions)
                        .dividedBy(done));
    }

    /** Reads what was noted since. */
    void lookForNews() {
        var news = changes.since(cursor, PAGE);
        hasLooked = true;
        var isNew = false;
        for (var change : news.changes().reversed()) {
            if (!change.transaction().equals(taken.put(change.question(), change.transaction()))) {
                waiting.putFirst(change.question(), change);
                isNew = true;
            }
        }
        if (isNew && news.changes().size() == PAGE) {
            putOff(new Backlog(cursor.transaction(), news.changes().getLast()));
        }
        cursor = news.next();
        while (waiting.size() > PAGE) {
            var oldest = waiting.pollLastEntry().getValue();
            taken.remove(oldest.question());
            putOff(Backlog.of(oldest));
        }
        taken.values().removeIf(cursor::isAfter);
        held = waiting.size();
    }

    /** Does a handful of what there is to do; false when there is nothing left. */
    boolean goOn() throws IOException {
        if (!hasLooked) {
            lookForNews();
        }
        if (waiting.isEmpty()) {
            readBacklog();
        }
        if (waiting.isEmpty()) {
            settle();
            purge();
            busySince = System.nanoTime();
            doneSince.set(0);
            return false;
        }
        take();
        return true;
    }

    /** What is done lasts, as far as the cursor can say it. */
    void settle() throws IOException {
        if (waiting.isEmpty() && (unsettled || index.cursor().isEmpty())) {
            index.commit(cursor.with(backlog).toString());
            unsettled = false;
        }
        filled |= waiting.isEmpty() && backlog == null;
    }

    /**
     * The words of what was taken back or corrected leave the index's files too. What has begun is seen through; what
     * changes meanwhile is a purge of its own, or a large index that keeps changing would be written anew all the time.
     */
    private void purge() throws IOException {
        if (!unclean || !isPurging && index.size() > SMALL && System.nanoTime() - purgedAt < BETWEEN_PURGES.toNanos()) {
            return;
        }
        purgedAt = System.nanoTime();
        isPurging = !index.purge();
        unclean = isPurging;
    }

    private void putOff(Backlog more) {
        var older = backlog;
        backlog = older == null ? more : older.and(more);
    }

    private void readBacklog() throws IOException {
        var older = backlog;
        if (older == null) {
            return;
        }
        settle();
        var page = changes.in(older, PAGE);
        for (var change : page) {
            if (!change.transaction().equals(taken.get(change.question()))) {
                waiting.putLast(change.question(), change);
            }
        }
        held = waiting.size();
        backlog = page.size() < PAGE ? null : older.after(page.getLast());
        unsettled = true;
    }

    private void take() throws IOException {
        var handful = waiting.keySet().stream().limit(HANDFUL).toList();
        var done = handful;
        try {
            done = put(handful);
        } catch (DataAccessException | TransactionException | AlreadyClosedException passing) {
            throw passing;
        } catch (RuntimeException one) {
            putOneByOne(handful);
        }
        done.forEach(waiting::remove);
        doneSince.addAndGet(done.size());
        held = waiting.size();
        if (waiting.isEmpty() || System.nanoTime() - refreshedAt > BETWEEN_REFRESHES.toNanos()) {
            refresh();
        }
    }

    /** What is gone goes first, and at once. Answers those that are done. */
    private List<QuestionId> put(List<QuestionId> questions) throws IOException {
        unsettled = true;
        unclean = true;
        isPurging = false;
        var found = answered.of(questions);
        var done = new ArrayList<>(questions);
        found.forEach(each -> done.remove(each.question().id()));
        for (var gone : done) {
            index.remove(gone.value());
        }
        if (!done.isEmpty()) {
            refresh();
        }
        var known = vectors.find(texts(found));
        var unknown = 0;
        for (var each : found) {
            var isNew = !known.keySet().containsAll(each.texts());
            if (!isNew || unknown++ < MOST_NEW) {
                var meanings = isNew ? vectors.of(each.texts()) : known;
                index.replace(each.question().id().value(), each.indexed(answered.namesOf(each.question()), meanings));
                done.add(each.question().id());
            }
        }
        return done;
    }

    private void refresh() throws IOException {
        index.refresh();
        refreshedAt = System.nanoTime();
    }

    private static List<String> texts(List<AnsweredQuestion> found) {
        return found.stream().flatMap(each -> each.texts().stream()).toList();
    }

    /** One question that cannot be taken in must not keep all others out. */
    private void putOneByOne(List<QuestionId> questions) throws IOException {
        for (var question : questions) {
            try {
                put(List.of(question));
            } catch (DataAccessException | TransactionException | AlreadyClosedException passing) {
                throw passing;
            } catch (RuntimeException e) {
                LOG.error("Question {} cannot be found: the index does not take it", question.value(), e);
            }
        }
    }
}
