package org.consilia.operate;

import java.util.concurrent.atomic.AtomicInteger;
import org.consilia.find.DrillNode;
import org.consilia.find.Found;
import org.consilia.find.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who searches on a node all the time, and counts what came of it. */
class DrillReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DrillReader.class);

    private final DrillNode node;
    private final AtomicInteger byMeaning = new AtomicInteger();
    private final AtomicInteger byWords = new AtomicInteger();
    private final AtomicInteger empty = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    DrillReader(DrillNode node) {
        this.node = node;
        thread = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Counts from now on. */
    void begin() {
        byMeaning.set(0);
        byWords.set(0);
        empty.set(0);
        errors.set(0);
    }

    /** No error, and never an answer without passages: all questions asked here have one. */
    boolean isContent() {
        return errors.get() == 0 && empty.get() == 0;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "%,d searches by meaning, %,d by words, %d without answer, %d errors"
                .formatted(byMeaning.get(), byWords.get(), empty.get(), errors.get());
    }

    private void read() {
        for (var number = 0; !closed; number = (number + 1) % 100) {
            try {
                count(node.matching(DrillContent.title(number)));
            } catch (RuntimeException | Error failed) {
                LOG.error("A search failed", failed);
                errors.incrementAndGet();
            }
        }
    }

    private void count(Found found) {
        (found.reach() == Reach.WORDS_ALONE ? byWords : byMeaning).incrementAndGet();
        if (found.passages().isEmpty()) {
            empty.incrementAndGet();
        }
    }
}
