package org.consilia.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
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
 */
@Component
public class Embeddings implements AutoCloseable {

    /** Names the vectors: kept ones are used again only under the same name. */
    public static final String MODEL = "bge-small-en-v1.5-q/1";

    public static final int DIMENSIONS = 384;

    /** What the model's makers put before words that look for a passage. */
    private static final String SEARCHING = "Represent this sentence for searching relevant passages: ";

    private final WordPieces wordPieces = new WordPieces("/bge-small-en-v1.5-q-tokenizer.json");
    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment("consilia");
    private final OrtSession session;

    public Embeddings(@Value("${consilia.embedding.threads:1}") int threads) {
        session = sessionWith("/bge-small-en-v1.5-q.onnx", threads);
    }

    /** The meaning of a text that is compared with its like: a question with a question. */
    public float[] of(String text) {
        return meaning(wordPieces.of(text));
    }

    /** The meaning of words that look for a passage of another kind: a question for its answer. */
    public float[] ofQuery(String words) {
        return of(SEARCHING + words);
    }

    /** How near two meanings are, from -1 to 1. */
    public static float nearness(float[] one, float[] other) {
        var sum = 0f;
        for (var i = 0; i < one.length; i++) {
            sum = Math.fma(one[i], other[i], sum);
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model could not be closed", e);
        }
    }

    private float[] meaning(long[] pieces) {
        var ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (var ids = tensor(pieces);
                var mask = tensor(ones);
                var types = tensor(new long[pieces.length]);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var vector = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(0, vector);
            return ofLengthOne(vector);
        } catch (OrtException e) {
            throw new IllegalStateException("The model could not read a text of " + pieces.length + " pieces", e);
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(runtime, LongBuffer.wrap(row), new long[] {1, row.length});
    }

    private static float[] ofLengthOne(float[] vector) {
        var scale = (float) (1 / Math.sqrt(nearness(vector, vector)));
        for (var i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private OrtSession sessionWith(String resource, int threads) {
        try (var model = Embeddings.class.getResourceAsStream(resource);
                var options = new OrtSession.SessionOptions()) {
            if (model == null) {
                throw new IllegalStateException("The model is not on the class path: " + resource);
            }
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            return runtime.createSession(model.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The model could not be loaded", e);
        }
    }
}
