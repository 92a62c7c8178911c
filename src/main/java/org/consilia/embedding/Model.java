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

/** The model as ONNX Runtime holds it in memory, with the tokenizer that belongs to it. */
class Model implements AutoCloseable {

    private final WordPieces wordPieces = new WordPieces("/bge-small-en-v1.5-q-tokenizer.json");
    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment("consilia");
    private final OrtSession session;

    Model(int threads) {
        session = sessionWith("/bge-small-en-v1.5-q.onnx", threads);
    }

    /** The vector of the text's first token, made of length one. */
    float[] meaningOf(String text) {
        var pieces = wordPieces.of(text);
        var ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (var ids = tensor(pieces);
                var mask = tensor(ones);
                var types = tensor(new long[pieces.length]);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var vector = new float[Embeddings.DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(0, vector);
            return ofLengthOne(vector);
        } catch (OrtException e) {
            throw new IllegalStateException("The model could not read a text of " + pieces.length + " pieces", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model could not be closed", e);
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(runtime, LongBuffer.wrap(row), new long[] {1, row.length});
    }

    private static float[] ofLengthOne(float[] vector) {
        var scale = (float) (1 / Math.sqrt(Embeddings.nearness(vector, vector)));
        for (var i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private OrtSession sessionWith(String resource, int threads) {
        try (var model = Model.class.getResourceAsStream(resource);
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
