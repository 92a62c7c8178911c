package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import org.consilia.embedding.Embeddings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsOfQuestionTests {

    private final Embeddings embeddings = new Embeddings(1);

    @AfterAll
    void close() {
        embeddings.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What are the treatments for plantar fasciitis?               | TREATMENT
            what helps against the pain in my heel, any cure             | TREATMENT
            What causes a high number of white blood cells?              | CAUSE
            How can I keep from getting shingles again?                  | PREVENTION
            Is haemophilia inherited, will my son get it from me         | INHERITANCE
            how do they diagnose celiac disease, which blood test        | TEST
            What is lupus?                                               | INFORMATION
            What are the side effects of amiodarone?                     | SIDE_EFFECT
            """)
    void whatIsAskedForIsToldFromTheWayItIsAsked(String question, Kind kind) {
        var kinds = KindsOfQuestion.of(embeddings.of(question));

        assertThat(Kind.all().stream().max(Comparator.comparing(kinds::shareOf)))
                .contains(kind);
    }

    @Test
    void sharesAreOneInAllAlsoWhenTheyComeFromTheIndex() {
        var kinds = KindsOfQuestion.of(embeddings.of("Why does my knee hurt?"));

        var kept = Kinds.unpacked(kinds.packed(), 0, Kind.all().size());

        assertThat(sumOf(kinds)).isCloseTo(1f, within(0.001f));
        assertThat(sumOf(kept)).isCloseTo(1f, within(0.04f));
        assertThat(kept.agreement(kinds)).isCloseTo(1f, within(0.05f));
    }

    @Test
    void kindsThatCanBeToldApartAreLearnt() {
        var examples = new ArrayList<KindsOfQuestion.Example>();
        for (var kind : Kind.all()) {
            var meaning = new float[Kind.all().size()];
            meaning[kind.ordinal()] = 1;
            examples.add(new KindsOfQuestion.Example(meaning, kind));
        }

        var learnt = KindsOfQuestion.from(KindsOfQuestion.learntFrom(examples).lines());

        for (var example : examples) {
            assertThat(learnt.in(example.meaning()).shareOf(example.kind()))
                    .as(example.kind().name())
                    .isGreaterThan(0.5f);
        }
    }

    @Test
    void aSummaryMayAskForSeveralKinds() {
        assertThat(Kind.askedIn("What are the causes of gout and how is it treated?"))
                .containsExactly(Kind.TREATMENT, Kind.CAUSE);
        assertThat(Kind.askedIn("What is gout?")).containsExactly(Kind.INFORMATION);
        assertThat(Kind.askedIn("Hello")).isEmpty();
    }

    private static float sumOf(Kinds kinds) {
        var sum = 0f;
        for (var share : kinds.shares()) {
            sum += share;
        }
        return sum;
    }
}
