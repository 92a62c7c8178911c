package org.consilia.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddingsTests {

    private final Embeddings embeddings = new Embeddings(1);

    @AfterAll
    void close() {
        embeddings.close();
    }

    @Test
    void aVectorHasLengthOne() {
        var vector = embeddings.of("How is high blood pressure treated?");

        assertThat(vector).hasSize(Embeddings.DIMENSIONS);
        assertThat(Embeddings.nearness(vector, vector)).isCloseTo(1, within(1e-5f));
    }

    @Test
    void theSameMeaningInOtherWordsIsNearerThanOtherMeanings() {
        var asked = embeddings.of("What happens if the stent cannot be put in?");

        assertThat(Embeddings.nearness(asked, embeddings.of("What if a coronary stent fails to be inserted?")))
                .isGreaterThan(Embeddings.nearness(asked, embeddings.of("How long does a stent last?")))
                .isGreaterThan(Embeddings.nearness(asked, embeddings.of("What causes hay fever?")));
    }

    @Test
    void wordsThatLookForAPassageFindItsMeaning() {
        var asked = embeddings.ofQuery("can shingles be caught from food");

        assertThat(Embeddings.nearness(
                        asked, embeddings.of("Shingles spreads by touching the blisters, not through food.")))
                .isGreaterThan(Embeddings.nearness(asked, embeddings.of("Shingles are laid from the eaves up.")));
    }

    @Test
    void aTextOfAnyLengthHasAVector() {
        assertThat(embeddings.of("")).hasSize(Embeddings.DIMENSIONS);
        assertThat(embeddings.of("fever and a cough ".repeat(6_000))).hasSize(Embeddings.DIMENSIONS);
    }

    @Test
    void aVectorDependsOnItsTextAlone() throws Exception {
        var texts = IntStream.range(0, 40)
                .mapToObj("What are the symptoms of disease %d?"::formatted)
                .toList();
        var alone = texts.stream().map(embeddings::of).toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            var together = threads.invokeAll(texts.stream()
                    .map(text -> (Callable<float[]>) () -> embeddings.of(text))
                    .toList());
            for (var i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void closingWaitsForThoseWhoReadAndRefusesWhoComesLater() throws Exception {
        var closing = new Embeddings(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var reading = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> closing.of("What is disease %d?".formatted(i))))
                    .toList();
            reading.getFirst().get();
            closing.close();

            var refused = 0;
            for (var read : reading) {
                try {
                    assertThat(read.get()).hasSize(Embeddings.DIMENSIONS);
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
                    refused++;
                }
            }
            assertThat(refused).isPositive();
        }
    }
}
