package org.consilia.find;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.consilia.embedding.Embeddings;

/** The vectors of many texts, worked out on all cores, and kept in a file between runs of a bench when one is named. */
class VectorFile {

    private final Embeddings embeddings;
    private final PrintStream out;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    VectorFile(Embeddings embeddings, PrintStream out) {
        this.embeddings = embeddings;
        this.out = out;
    }

    float[] of(String text) {
        return vectors.computeIfAbsent(text, embeddings::of);
    }

    void workOut(List<String> texts) {
        var missing = texts.stream()
                .distinct()
                .filter(text -> !vectors.containsKey(text))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var progress = new Progress("embedding", missing.size(), out);
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (var text : missing) {
                threads.execute(() -> {
                    of(text);
                    progress.add(1);
                });
            }
        }
        progress.finish();
    }

    void load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            if (!in.readUTF().equals(Embeddings.MODEL)) {
                return;
            }
            for (var left = in.readInt(); left > 0; left--) {
                var text = in.readNBytes(in.readInt());
                var numbers = new float[Embeddings.DIMENSIONS];
                ByteBuffer.wrap(in.readNBytes(numbers.length * Float.BYTES))
                        .asFloatBuffer()
                        .get(numbers);
                vectors.put(new String(text, StandardCharsets.UTF_8), numbers);
            }
        }
    }

    void save(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            out.writeUTF(Embeddings.MODEL);
            var all = new HashMap<>(vectors);
            out.writeInt(all.size());
            for (var entry : all.entrySet()) {
                var text = entry.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
                var numbers = ByteBuffer.allocate(Embeddings.DIMENSIONS * Float.BYTES);
                numbers.asFloatBuffer().put(entry.getValue());
                out.write(numbers.array());
            }
        }
    }
}
