package org.consilia.find;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.consilia.find.OpenSearchConnection.Unavailable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.Requests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How rare words are on a cluster, remembered for a while. Counted in one part (shard) of the index, as the definition has
 * only one; of several, each would be a fair sample of all.
 */
class OpenSearchRarities {

    /** Long enough that most words of a search are known, short enough for an index that is being filled. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();

    /** Some megabytes. */
    private static final int MOST_REMEMBERED = 50_000;

    private final OpenSearchConnection connection;
    private final String index;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Instant.MIN, new ConcurrentHashMap<>());

    OpenSearchRarities(OpenSearchConnection connection, String index, Clock clock) {
        this.connection = connection;
        this.index = index;
        this.clock = clock;
    }

    /** The inverse document frequency of BM25 of each of these that occurs at all. */
    Map<String, Float> ofThoseKnown(Set<String> stems) throws IOException {
        return of(stems).entrySet().stream()
                .filter(entry -> entry.getValue().occurs())
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    /** The inverse document frequency of BM25: 0 for a word that is everywhere, larger the rarer. */
    Map<String, Float> ofAll(Set<String> stems) throws IOException {
        return of(stems).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
    }

    private Map<String, Rarity> of(Set<String> stems) throws IOException {
        var memory = memory();
        var rarities = new HashMap<String, Rarity>();
        var unknown = new HashSet<String>();
        for (var stem : stems) {
            var known = memory.get(stem);
            if (known == null) {
                unknown.add(stem);
            } else {
                rarities.put(stem, known);
            }
        }
        if (!unknown.isEmpty()) {
            var counted = count(unknown);
            rarities.putAll(counted);
            if (memory.size() < MOST_REMEMBERED) {
                memory.putAll(counted);
            }
        }
        return rarities;
    }

    private Map<String, Rarity> memory() {
        var now = clock.instant();
        var current = remembered;
        if (now.isAfter(current.until())) {
            current = new Remembered(now.plus(REMEMBERED), new ConcurrentHashMap<>());
            remembered = current;
        }
        return current.rarities();
    }

    /**
     * As if it were asked about a text of these words: one look into the list of all words for each. In plain JSON, as
     * the client cannot read the answer about a text that is not in the index: such a text has no id.
     */
    private Map<String, Rarity> count(Set<String> stems) throws IOException {
        var question = JSON.writeValueAsString(Map.of(
                "doc", Map.of(OpenSearchIndexes.WORDS, String.join(" ", stems)),
                "per_field_analyzer", Map.of(OpenSearchIndexes.WORDS, "whitespace"),
                "positions", false,
                "offsets", false,
                "term_statistics", true));
        var found = connection
                .read(client -> answer(client, question))
                .path("term_vectors")
                .path(OpenSearchIndexes.WORDS);
        var all = found.path("field_statistics").path("doc_count").asInt(0);
        var counted = new HashMap<String, Rarity>();
        for (var stem : stems) {
            counted.put(
                    stem,
                    Rarity.of(found.path("terms").path(stem).path("doc_freq").asInt(0), all));
        }
        return counted;
    }

    private JsonNode answer(OpenSearchClient client, String question) throws IOException {
        var request = Requests.builder()
                .method("POST")
                .endpoint("/" + index + "/_termvectors")
                .query(Map.of("preference", OpenSearchSearch.NEAREST_COPY))
                .json(question)
                .build();
        try (var response = client.generic().execute(request)) {
            if (response.getStatus() != OK || response.getBody().isEmpty()) {
                throw new Unavailable("OpenSearch does not count words (%d)".formatted(response.getStatus()), null);
            }
            return JSON.readTree(response.getBody().get().bodyAsString());
        }
    }

    private record Remembered(Instant until, Map<String, Rarity> rarities) {}

    private record Rarity(boolean occurs, float value) {
        static Rarity of(double having, double all) {
            return new Rarity(having > 0, (float) Math.log1p((all - having + 0.5) / (having + 0.5)));
        }
    }
}
