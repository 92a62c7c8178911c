package org.consilia.find;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.WebApplicationContext;

/**
 * Keeps this node's index the same as the database, a moment later.
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
 * <p><b>The newest first.</b> An import can leave thousands of questions to be worked out, at some tens a second. What
 * has just been published goes in front of them: changes are taken from the end at which they arrive, a handful at a
 * time. The cursor moves on only when nothing is left; if the process ends before, the rest is read again, and vectors
 * are kept in the database, so no text is ever worked out twice.
 *
 * <p><b>An index that cannot be read</b>, or was made by another version, or belongs to a database that has since been
 * restored, is emptied and filled again from the first note on, in the background; {@link #isComplete} says so
 * meanwhile. The index is never shown as it is: what it finds is read from the database first.
 */
@Component
class Follower implements SmartLifecycle {

    /** Small, because what is published meanwhile waits for one handful at most: half a second of new texts. */
    private static final int HANDFUL = 16;

    /** While there is more to do; each refresh makes a small segment that must be merged later. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(500);

    /** Without a ring; a lost notification costs this much. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);

    /** A handful in work is finished first. */
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final ChangeRepository changes;
    private final Answered answered;
    private final Vectors vectors;
    private final DataSource database;
    private final Path folder;
    private final ApplicationContext context;

    private volatile @Nullable PassageIndex index;
    private volatile boolean complete;
    private volatile boolean mistrusted;
    private volatile boolean running;
    private @Nullable Bell bell;
    private @Nullable Thread thread;

    // The following thread's own.
    private final LinkedHashSet<QuestionId> waiting = new LinkedHashSet<>();
    private final Map<QuestionId, String> taken = new HashMap<>();
    private Cursor cursor = Cursor.BEGINNING;
    private boolean unsettled;
    private long refreshedAt = System.nanoTime();

    Follower(
            ChangeRepository changes,
            Answered answered,
            Vectors vectors,
            DataSource database,
            @Value("${consilia.data}") String data,
            ApplicationContext context) {
        this.changes = changes;
        this.answered = answered;
        this.vectors = vectors;
        this.database = database;
        this.folder = Path.of(data, "index", "passages");
        this.context = context;
    }

    /** The index, unless it is just being opened. */
    Optional<PassageIndex> index() {
        return Optional.ofNullable(index);
    }

    /** False while the index is filled from nothing: what is found then may not be the best there is. */
    boolean isComplete() {
        return complete;
    }

    /** There is something new: look at once. */
    void wake() {
        if (bell != null) {
            bell.ring();
        }
    }

    /** Whatever the index holds of this question is gone from it when this returns. */
    void takeOut(QuestionId question) {
        var opened = index;
        if (opened != null) {
            try {
                opened.remove(question.value());
                opened.refresh();
            } catch (IOException | AlreadyClosedException e) {
                mistrust(e);
            }
        }
        wake();
    }

    /** The index did not do what it should: it is thrown away and built again. */
    void mistrust(Exception reason) {
        LOG.warn("The index cannot be trusted and is built again", reason);
        mistrusted = true;
        wake();
    }

    /** Only a process that shows pages finds; the folder belongs to it. */
    @Override
    public boolean isAutoStartup() {
        return context instanceof WebApplicationContext;
    }

    @Override
    public synchronized void start() {
        running = true;
        bell = new Bell(database);
        thread = Thread.ofPlatform().daemon().name("find-follower").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (bell != null && thread != null) {
            bell.ring();
            try {
                // Never interrupted: an interrupt while Lucene writes would close its files.
                thread.join(UNTIL_STOPPED);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            bell.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var opened = LuceneIndex.in(folder)) {
                begin(opened);
                index = opened;
                follow(opened);
            } catch (LockObtainFailedException taken) {
                LOG.warn("The index is in use by another process; trying again");
                pause(BEFORE_TRYING_AGAIN);
            } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException unreadable) {
                LOG.warn("The index cannot be read and is built again", unreadable);
                mistrusted = true;
            } catch (IOException | AlreadyClosedException failed) {
                LOG.warn("The index failed and is opened again", failed);
                pause(BEFORE_TRYING_AGAIN);
            } finally {
                index = null;
            }
            if (mistrusted) {
                empty();
            }
        }
    }

    /** Goes on from where the index stands, if that is a place in this database's past. */
    private void begin(PassageIndex opened) throws IOException {
        complete = false;
        waiting.clear();
        taken.clear();
        cursor = opened.cursor().flatMap(Cursor::parse).orElse(Cursor.BEGINNING);
        while (running) {
            try {
                if (cursor.equals(Cursor.BEGINNING)
                        || !cursor.leadsTo(changes.since(cursor).next())) {
                    opened.removeAll();
                    cursor = Cursor.BEGINNING;
                } else {
                    complete = true;
                }
                vectors.wake();
                return;
            } catch (DataAccessException | TransactionException away) {
                pause(BETWEEN_LOOKS);
            }
        }
    }

    private void follow(PassageIndex opened) throws IOException {
        while (running && !mistrusted) {
            try {
                lookForNews();
                while (!waiting.isEmpty() && running && !mistrusted) {
                    take(opened);
                    if (bell != null && bell.hasRung()) {
                        lookForNews();
                    }
                }
                settle(opened);
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("The database is away; looking again soon", away);
            }
            pause(BETWEEN_LOOKS);
        }
    }

    private void lookForNews() {
        var news = changes.since(cursor);
        for (var change : news.changes()) {
            if (!change.transaction().equals(taken.put(change.question(), change.transaction()))) {
                waiting.addFirst(change.question());
            }
        }
        cursor = news.next();
        taken.values().removeIf(cursor::isAfter);
    }

    private void take(PassageIndex opened) throws IOException {
        var handful = waiting.stream().limit(HANDFUL).toList();
        try {
            put(opened, handful);
        } catch (DataAccessException | TransactionException | AlreadyClosedException passing) {
            throw passing;
        } catch (RuntimeException one) {
            putOneByOne(opened, handful);
        }
        handful.forEach(waiting::remove);
        if (waiting.isEmpty() || System.nanoTime() - refreshedAt > BETWEEN_REFRESHES.toNanos()) {
            opened.refresh();
            refreshedAt = System.nanoTime();
        }
    }

    private void put(PassageIndex opened, List<QuestionId> questions) throws IOException {
        var found = answered.of(questions);
        var known =
                vectors.of(found.stream().flatMap(each -> each.texts().stream()).toList());
        var gone = new LinkedHashSet<>(questions);
        for (var each : found) {
            opened.replace(each.question().id().value(), each.indexed(answered.namesOf(each.question()), known));
            gone.remove(each.question().id());
        }
        for (var question : gone) {
            opened.remove(question.value());
        }
        unsettled = true;
    }

    /** One question that cannot be taken in must not keep all others out. */
    private void putOneByOne(PassageIndex opened, List<QuestionId> questions) throws IOException {
        for (var question : questions) {
            try {
                put(opened, List.of(question));
            } catch (DataAccessException | TransactionException | AlreadyClosedException passing) {
                throw passing;
            } catch (RuntimeException e) {
                LOG.error("Question {} cannot be found: the index does not take it", question.value(), e);
            }
        }
    }

    private void settle(PassageIndex opened) throws IOException {
        if (unsettled || opened.cursor().isEmpty()) {
            opened.commit(cursor.toString());
            unsettled = false;
        }
        complete = true;
    }

    private void empty() {
        try (var directory = FSDirectory.open(folder)) {
            for (var file : directory.listAll()) {
                directory.deleteFile(file);
            }
            mistrusted = false;
        } catch (IOException e) {
            LOG.warn("The index cannot be emptied; trying again", e);
            pause(BEFORE_TRYING_AGAIN);
        }
    }

    private void pause(Duration longest) {
        try {
            if (bell != null && running) {
                bell.await(longest);
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
