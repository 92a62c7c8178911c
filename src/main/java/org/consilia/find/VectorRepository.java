package org.consilia.find;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.consilia.embedding.Embeddings;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vectors that some node has worked out already. */
@Repository
class VectorRepository {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    VectorRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of the vectors asked for that are kept. */
    Map<TextHash, float[]> find(Collection<TextHash> hashes) {
        var found = new HashMap<TextHash, float[]>();
        jdbc.sql("""
                select text_hash, vector
                from passage_vector
                where text_hash in (select decode(hex, 'hex') from unnest(:hashes) hex) and model = :model
                """)
                .param("hashes", hashes.stream().map(TextHash::hex).toArray(String[]::new))
                .param("model", Embeddings.MODEL)
                .query(row -> {
                    found.put(TextHash.ofBytes(row.getBytes("text_hash")), toVector(row.getBytes("vector")));
                });
        return found;
    }

    /** Two nodes that worked out the same text at once have worked out the same vector. */
    void insert(Map<TextHash, float[]> vectors) {
        var rows = vectors.entrySet().stream()
                .map(entry -> new MapSqlParameterSource()
                        .addValue("hash", entry.getKey().bytes())
                        .addValue("model", Embeddings.MODEL)
                        .addValue("vector", toBytes(entry.getValue())))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into passage_vector (text_hash, model, vector)
                values (:hash, :model, :vector)
                on conflict do nothing
                """, rows);
    }

    void delete(Collection<TextHash> hashes) {
        jdbc.sql("delete from passage_vector where text_hash in (select decode(hex, 'hex') from unnest(:hashes) hex)")
                .param("hashes", hashes.stream().map(TextHash::hex).toArray(String[]::new))
                .update();
    }

    private static byte[] toBytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] toVector(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
