package org.consilia.find;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/**
 * A meaning in bytes ({@link MeaningBytes}), as numbers that travel to a cluster and back.
 */
record ByteMeaning(List<Integer> numbers) {

    static ByteMeaning of(float[] meaning) {
        return of(MeaningBytes.of(meaning));
    }

    static ByteMeaning of(byte[] bytes) {
        var numbers = new ArrayList<Integer>(bytes.length);
        for (int each : bytes) {
            numbers.add(each);
        }
        return new ByteMeaning(numbers);
    }

    List<Float> floats() {
        return numbers.stream().map(Integer::floatValue).toList();
    }

    float[] meaning() {
        var meaning = new float[numbers.size()];
        for (var i = 0; i < meaning.length; i++) {
            meaning[i] = numbers.get(i);
        }
        VectorUtil.l2normalize(meaning);
        return meaning;
    }

    /** The cosine of two meanings, from the product of their numbers. */
    static float nearness(double product) {
        return (float) (product / (MeaningBytes.SCALE * MeaningBytes.SCALE));
    }
}
