package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.util.VectorUtil;
import org.consilia.embedding.Embeddings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeaningBytesTests {

    private static final List<String> QUESTIONS = List.of(
            "What is gout?",
            "How is gout treated?",
            "What causes asthma?",
            "Can asthma be cured?",
            "How long does a knee operation take to heal?",
            "Is chemotherapy painful?",
            "What are the side effects of metformin?");

    private final Embeddings embeddings = new Embeddings(1);

    @AfterAll
    void close() {
        embeddings.close();
    }

    @Test
    void bytesKeepTheOrderThatFloatsGive() {
        for (var words : List.of("my toe hurts from gout", "the doctor gave me metformin", "wheezing at night")) {
            var meaning = embeddings.of(words);
            assertThat(nearestFirst(each -> MeaningBytes.nearness(meaning, MeaningBytes.of(embeddings.of(each)), 0)))
                    .as(words)
                    .isEqualTo(nearestFirst(each -> Embeddings.nearness(meaning, embeddings.of(each))));
        }
    }

    @Test
    void nearnessIsThatOfTheFloatsToTheThirdPlace() {
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var one = direction(random);
            var other = direction(random);
            assertThat(MeaningBytes.nearness(one, MeaningBytes.of(other), 0))
                    .isCloseTo(Embeddings.nearness(one, other), within(0.005f));
        }
    }

    @Test
    void aMeaningInTheMiddleOfOthersIsComparedFromWhereItBegins() {
        var meaning = embeddings.of("gout");
        var two = new byte[2 * Embeddings.DIMENSIONS];
        System.arraycopy(MeaningBytes.of(meaning), 0, two, Embeddings.DIMENSIONS, Embeddings.DIMENSIONS);

        assertThat(MeaningBytes.nearness(meaning, two, Embeddings.DIMENSIONS)).isCloseTo(1, within(0.01f));
        assertThat(MeaningBytes.nearness(meaning, two, 0)).isZero();
    }

    @Test
    void numbersThatDoNotFitAreCut() {
        assertThat(MeaningBytes.of(new float[] {1, -1, 0.1f, 0})).containsExactly(127, -127, 25, 0);
    }

    @Test
    void shakenTwinsPartByAHairAndAlwaysInTheSameWay() {
        var meaning = embeddings.of("What is gout?");
        var one = MeaningBytes.shaken(meaning, 1);
        var other = MeaningBytes.shaken(meaning, 2);

        assertThat(one).isEqualTo(MeaningBytes.shaken(meaning, 1)).isNotEqualTo(other);
        assertThat(MeaningBytes.nearness(meaning, one, 0))
                .isCloseTo(MeaningBytes.nearness(meaning, other, 0), within(0.005f));
    }

    private static List<String> nearestFirst(ToDoubleFunction<String> nearness) {
        return QUESTIONS.stream()
                .sorted(Comparator.comparingDouble(nearness).reversed())
                .toList();
    }

    private static float[] direction(Random random) {
        var direction = new float[Embeddings.DIMENSIONS];
        IntStream.range(0, direction.length).forEach(i -> direction[i] = (float) random.nextGaussian());
        VectorUtil.l2normalize(direction);
        return direction;
    }
}
