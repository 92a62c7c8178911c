package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.lucene.util.VectorUtil;
import org.consilia.embedding.Embeddings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The index on a cluster and the one in process find the same, for the same reasons. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexesAgreeTests {

    private static final String[] NAMES = {
        "gout", "asthma", "migraine", "measles", "eczema", "anaemia", "glaucoma", "angina", "psoriasis", "scurvy"
    };
    private static final String[] KINDS = {"What causes", "How is", "Who gets", "What are the symptoms of"};

    private final Embeddings embeddings = new Embeddings(1);
    private OpenSearchCluster opensearch;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        opensearch = OpenSearchCluster.shared();
    }

    @AfterAll
    void stop() {
        embeddings.close();
    }

    @Test
    void whatIsFoundIsWhatLuceneFinds() throws IOException {
        var random = new Random(7);
        try (var indexes = indexes();
                var lucene = LuceneIndex.inMemory()) {
            var cluster = serving(indexes);
            for (var i = 0; i < 300; i++) {
                var name = NAMES[random.nextInt(NAMES.length)];
                var other = NAMES[random.nextInt(NAMES.length)];
                var asked =
                        KINDS[random.nextInt(KINDS.length)] + " " + name + " with the " + i + "th patients’ " + other;
                var answer = new IndexedAnswer(
                        "a" + i,
                        "q" + i,
                        asked,
                        List.of(name, name + " disease"),
                        "Children with " + other + " and " + name + " running ".repeat(random.nextInt(9)),
                        noise(random),
                        noise(random));
                cluster.replace("q" + i, List.of(answer));
                lucene.replace("q" + i, List.of(answer));
            }
            cluster.commit("here 1");
            lucene.refresh();

            var same = 0;
            var questions = 30;
            for (var i = 0; i < questions; i++) {
                var words = KINDS[i % KINDS.length] + " " + NAMES[i % NAMES.length] + " in a child's run?";
                var enquiry = new Enquiry(noise(random), Stems.of(words), Stems.of(words));
                var here = ids(lucene.bestFor(enquiry, 10));
                var there = ids(cluster.bestFor(enquiry, 10));
                same += (int)
                        here.stream().filter(new HashSet<>(there)::contains).count();
                assertThat(cluster.raritiesOf(enquiry.stems())).isEqualTo(lucene.raritiesOf(enquiry.stems()));
            }
            assertThat(same).isGreaterThanOrEqualTo(questions * 10 * 95 / 100);
        }
    }

    @Test
    void theEvidenceIsWhatLuceneReads() throws IOException {
        try (var indexes = indexes();
                var lucene = LuceneIndex.inMemory()) {
            var cluster = serving(indexes);
            for (var i = 0; i < NAMES.length; i++) {
                var answer = new IndexedAnswer(
                        "a" + i,
                        "q" + i,
                        "What is " + NAMES[i] + "?",
                        List.of(NAMES[i]),
                        "Doctors treat it.",
                        embeddings.of("What is " + NAMES[i] + "?"),
                        embeddings.of("Doctors treat it."));
                cluster.replace("q" + i, List.of(answer));
                lucene.replace("q" + i, List.of(answer));
            }
            cluster.refresh();
            lucene.refresh();

            var here = lucene.bestFor(Enquiry.of(Asked.of("What treats gout?"), embeddings), 10);
            var there = cluster.bestFor(Enquiry.of(Asked.of("What treats gout?"), embeddings), 10);

            assertThat(there.getFirst().answer()).isEqualTo("a0");
            for (var match : here) {
                assertThat(there).anySatisfy(other -> {
                    assertThat(other.answer()).isEqualTo(match.answer());
                    assertThat(other.nearQuestion()).isCloseTo(match.nearQuestion(), within(0.01f));
                    assertThat(other.nearAnswer()).isCloseTo(match.nearAnswer(), within(0.01f));
                    assertThat(other.words()).isCloseTo(match.words(), within(0.0001f));
                    assertThat(other.named()).isCloseTo(match.named(), within(0.0001f));
                    assertThat(other.subject()).isEqualTo(match.subject());
                    assertThat(other.lead()).isCloseTo(match.lead(), within(0.2f));
                    assertThat(other.alike()).isEqualTo(match.alike());
                });
            }
        }
    }

    private OpenSearchIndexes indexes() {
        return new OpenSearchIndexes(
                opensearch.access("test-" + UUID.randomUUID()), Path.of("target"), () -> true, Clock.systemUTC());
    }

    private static PassageIndex serving(OpenSearchIndexes indexes) throws IOException {
        var index = indexes.beside();
        indexes.serve(index);
        return index;
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(Match::answer).toList();
    }

    private static float[] noise(Random random) {
        var meaning = new float[Embeddings.DIMENSIONS];
        for (var i = 0; i < meaning.length; i++) {
            meaning[i] = (float) random.nextGaussian();
        }
        VectorUtil.l2normalize(meaning);
        return meaning;
    }
}
