package org.consilia.embedding;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a text means, as a point on a sphere: {@link #DIMENSIONS} numbers of length one, near each other when the
 * meanings are.
 *
 * <p>The model is bge-small-en-v1.5 (33 million parameters, MIT licence), quantised to 8 bits, run by ONNX Runtime
 * inside this process: no text leaves it. Its meaning of a text is the vector of its first token.
 *
 * <p><b>One text at a time.</b> The quantised model measures the range of its numbers over everything it is given at
 * once, so in a batch a text's vector depends on its neighbours: cosines as low as 0.994 between the same text alone
 * and in company were seen. Vectors are kept by the hash of their text and reused by other nodes, so they must depend
 * on the text alone. Alone, short texts cost a quarter more and long ones less, as nothing is padded. Work in parallel
 * instead: the class is safe to use from many threads.
 *
 * <p>The model is loaded when the first text comes, or by {@link #wake}: half a second that a start need not wait for.
 */
@Component
public class Embeddings implements AutoCloseable {

    /** Names the vectors: kept ones are used again only under the same name. */
    public static final String MODEL = "bge-small-en-v1.5-q/1";

    public static final int DIMENSIONS = 384;

    /** What the model's makers put before words that look for a passage. */
    private static final String SEARCHING = "Represent this sentence for searching relevant passages: ";

    private final int threads;

    /** Many read with the model at once; it is closed alone, since native memory freed under a reader ends the process. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private volatile @Nullable Model model;
    private boolean closed;

    /** @param threads how many cores one text may use */
    public Embeddings(@Value("${consilia.embedding.threads:1}") int threads) {
        this.threads = threads;
    }

    /** The meaning of a text that is compared with its like: a question with a question. */
    public float[] of(String text) {
        inUse.readLock().lock();
        try {
            return awake().meaningOf(text);
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** The meaning of words that look for a passage of another kind: a question for its answer. */
    public float[] ofQuery(String words) {
        return of(SEARCHING + words);
    }

    /** Loads the model now, so that the first reader does not wait for it. */
    public void wake() {
        inUse.readLock().lock();
        try {
            awake();
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** How near two meanings are, from -1 to 1. */
    public static float nearness(float[] one, float[] other) {
        var sum = 0f;
        for (var i = 0; i < one.length; i++) {
            sum = Math.fma(one[i], other[i], sum);
        }
        return sum;
    }

    /** Waits for those that are reading; who comes later is refused. */
    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            closed = true;
            if (model != null) {
                model.close();
                model = null;
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private Model awake() {
        var loaded = model;
        return loaded != null ? loaded : load();
    }

    private synchronized Model load() {
        var loaded = model;
        if (loaded == null) {
            if (closed) {
                throw new IllegalStateException("The model is closed");
            }
            loaded = new Model(threads);
            model = loaded;
        }
        return loaded;
    }
}
