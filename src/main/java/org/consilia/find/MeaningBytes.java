package org.consilia.find;

import java.util.SplittableRandom;
import org.apache.lucene.util.VectorUtil;

/**
 * A meaning in bytes: one for each number instead of four, so that a million answers fit on a small machine.
 *
 * <p>Every number is multiplied by the same {@link #SCALE} and rounded. One scale for all keeps the order of nearness,
 * whatever is compared with whatever, and needs nothing that is learnt from a collection: the same text has the same
 * bytes on every node. What is asked keeps its floats where it is compared exactly ({@link #nearness}), which halves
 * the error: 0.001 on average, where neighbouring answers lie 0.01 apart.
 *
 * <p><b>Shaken.</b> A graph of neighbours (HNSW) links a point to others that are nearer to it than to the links it has.
 * Points in the same place are never nearer, so that where many answers begin with the same words, or many questions
 * are the same, they are linked among themselves only and whole islands are never reached: of the ten nearest answers
 * one search in forty found less than half. {@link #shaken} rounds up or down by chance, which moves a point by less
 * than a thousandth, and the islands are gone.
 */
class MeaningBytes {

    /**
     * A half becomes 127. Of the model's numbers, mostly below 0.16, one in half a million is larger and is cut; one
     * position in 384 lies around 0.35, so cutting at 0.3 or below would lose a quarter of the nearest neighbours.
     */
    static final float SCALE = 254;

    private MeaningBytes() {}

    static byte[] of(float[] meaning) {
        var bytes = new byte[meaning.length];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(meaning[i] * SCALE), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return bytes;
    }

    /** For walking only: the same for the same seed, elsewhere by a hair for another. */
    static byte[] shaken(float[] meaning, long seed) {
        var chance = new SplittableRandom(seed);
        var bytes = new byte[meaning.length];
        for (var i = 0; i < bytes.length; i++) {
            var rounded = Math.floor(meaning[i] * SCALE + chance.nextDouble());
            bytes[i] = (byte) Math.clamp(rounded, -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return bytes;
    }

    /** Of length one again. */
    static float[] toFloats(byte[] bytes, int from, int length) {
        var meaning = new float[length];
        for (var i = 0; i < length; i++) {
            meaning[i] = bytes[from + i];
        }
        VectorUtil.l2normalize(meaning, false);
        return meaning;
    }

    /**
     * How near a meaning is to a stored one, which begins at {@code from}. Four sums side by side, because each addition
     * must wait for the one before it.
     */
    static float nearness(float[] meaning, byte[] stored, int from) {
        var a = 0f;
        var b = 0f;
        var c = 0f;
        var d = 0f;
        for (var i = 0; i < meaning.length; i += 4) {
            a += meaning[i] * stored[from + i];
            b += meaning[i + 1] * stored[from + i + 1];
            c += meaning[i + 2] * stored[from + i + 2];
            d += meaning[i + 3] * stored[from + i + 3];
        }
        return (a + b + c + d) / SCALE;
    }
}
