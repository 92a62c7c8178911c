package org.consilia.find;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.lucene.store.LockObtainFailedException;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.WebApplicationContext;

/**
 * The thread that keeps this node's index the same as the database, a moment later: wakes when there is something new,
 * and goes on whatever fails. What it does is {@link Upkeep}'s, and how it follows, {@link Following}'s. It loads the
 * model first, so nobody who searches ever waits for that.
 */
@Component
class Follower implements SmartLifecycle {

    static final String THREAD = "find-follower";

    /** Without a ring; a lost notification costs this much. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);

    /** A handful in work is finished first. */
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final Upkeep upkeep;
    private final Vectors vectors;
    private final DataSource database;
    private final ApplicationContext context;

    private volatile boolean running;
    private @Nullable Bell bell;
    private @Nullable Thread thread;

    Follower(Upkeep upkeep, Vectors vectors, DataSource database, ApplicationContext context) {
        this.upkeep = upkeep;
        this.vectors = vectors;
        this.database = database;
        this.context = context;
    }

    /** The index that serves; empty while none can be searched. */
    Optional<PassageIndex> index() {
        return upkeep.index();
    }

    Readiness readiness(int all) {
        return upkeep.readiness(all);
    }

    /** Whether so much is new that the index will not have it within a second or two. */
    boolean isBehind() {
        return upkeep.isBehind();
    }

    /** There is something new: look at once. */
    void wake() {
        if (bell != null) {
            bell.ring();
        }
    }

    /** Whatever the index holds of this question is gone from it when this returns. */
    void takeOut(QuestionId question) {
        upkeep.takeOut(question);
        wake();
    }

    /** The index did not do what it should: it is looked through and, if it is damaged, built again. */
    void mistrust(PassageIndex failed, Throwable reason) {
        upkeep.mistrust(failed, reason);
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
        thread = Thread.ofPlatform().daemon().name(THREAD).start(this::run);
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
            try {
                vectors.wake();
                follow();
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("The database is away; looking again soon", away);
                pause(BETWEEN_LOOKS);
            } catch (LockObtainFailedException taken) {
                LOG.warn("The index is in use by another process; trying again");
                pause(BEFORE_TRYING_AGAIN);
            } catch (IOException | RuntimeException | LinkageError | InternalError failed) {
                LOG.warn("Finding by meaning is not possible; trying again", failed);
                upkeep.close();
                pause(BEFORE_TRYING_AGAIN);
            }
        }
        upkeep.close();
    }

    private void follow() throws IOException {
        var lookedAt = System.nanoTime();
        var isNews = true;
        while (running) {
            if (!upkeep.turn(isNews)) {
                pause(BETWEEN_LOOKS);
                isNews = true;
            } else {
                isNews = (bell != null && bell.hasRung()) || System.nanoTime() - lookedAt > BETWEEN_LOOKS.toNanos();
            }
            if (isNews) {
                lookedAt = System.nanoTime();
            }
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
