package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.consilia.embedding.Embeddings;
import org.consilia.find.OpenSearchConnection.Access;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On one real OpenSearch node; {@code bin/drill cluster} does it on three, some of which fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSearchIndexTests {

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
    void whatIsPutInIsFoundAfterARefresh() throws IOException {
        try (var indexes = indexes()) {
            var index = serving(indexes);
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            index.refresh();

            assertThat(found(index, "gout")).containsExactly("a1");
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void aQuestionsAnswersAreReplacedTogether() throws IOException {
        try (var indexes = indexes()) {
            var index = serving(indexes);
            index.replace(
                    "q1",
                    List.of(
                            answer("a1", "q1", "What is gout?", "Crystals in a joint."),
                            answer("a2", "q1", "What is gout?", "A painful toe.")));
            index.replace("q2", List.of(answer("a3", "q2", "What is asthma?", "Narrow airways.")));
            index.refresh();
            index.replace("q1", List.of(answer("a2", "q1", "What is gout?", "A swollen toe.")));
            index.replace("q1", List.of(answer("a4", "q1", "What is gout?", "Too much uric acid.")));
            index.refresh();

            assertThat(found(index, "gout or asthma")).containsExactlyInAnyOrder("a3", "a4");
        }
    }

    @Test
    void whatIsRemovedIsNotFoundWhicheverNodeRemovesIt() throws IOException {
        var name = name();
        try (var indexes = indexes(name);
                var elsewhere = indexes(name, false)) {
            var writer = serving(indexes);
            var reader = elsewhere.current().orElseThrow();
            writer.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            writer.replace("q2", List.of(answer("a2", "q2", "What is asthma?", "Narrow airways.")));
            writer.refresh();
            assertThat(found(reader, "gout or asthma")).containsExactlyInAnyOrder("a1", "a2");

            writer.remove("q1");
            writer.refresh();
            reader.remove("q2");
            reader.refresh();

            assertThat(found(reader, "gout or asthma")).isEmpty();
            writer.replace("q2", List.of(answer("a2", "q2", "What is asthma?", "Narrow airways.")));
            writer.refresh();
            assertThat(found(reader, "gout or asthma")).containsExactly("a2");
            assertThatThrownBy(() -> reader.replace("q1", List.of())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anIndexThatIsOpenedAgainKnowsHowFarItHadFollowed() throws IOException {
        try (var indexes = indexes()) {
            var index = serving(indexes);
            assertThat(index.cursor()).isEmpty();
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            index.commit("here 12");
            indexes.close(index);

            var again = indexes.current().orElseThrow();

            assertThat(again.cursor()).contains("here 12");
            assertThat(found(again, "gout")).containsExactly("a1");
        }
    }

    @Test
    void theOldIndexServesUntilTheNewOneTakesItsPlace() throws IOException {
        var name = name();
        try (var indexes = indexes(name);
                var elsewhere = indexes(name, false)) {
            assertThat(elsewhere.current()).isEmpty();
            var old = serving(indexes);
            var reader = elsewhere.current().orElseThrow();
            old.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            old.commit("here 1");

            var next = indexes.beside();
            next.replace("q2", List.of(answer("a2", "q2", "What is gout?", "A painful toe.")));
            next.commit("here 2");
            assertThat(found(reader, "gout")).containsExactly("a1");

            indexes.serve(next);
            indexes.discard(old);
            indexes.sweep();
            assertThat(found(reader, "gout")).containsExactly("a2");
            assertThat(elsewhere.current().orElseThrow().cursor()).contains("here 2");
        }
    }

    @Test
    void anIndexThatWasBegunIsGoneOnWith() throws IOException {
        try (var indexes = indexes()) {
            var begun = indexes.beside();
            begun.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            begun.commit("here 1");
            indexes.close(begun);

            var again = indexes.beside();

            assertThat(again.cursor()).contains("here 1");
            assertThat(again.size()).isEqualTo(1);
            again.removeAll();
            assertThat(again.size()).isZero();
            assertThat(again.cursor()).isEmpty();
        }
    }

    @Test
    void aWriterThatWasRelievedChangesNothingAnyMore() throws IOException {
        var name = name();
        try (var here = indexes(name);
                var there = indexes(name)) {
            var old = serving(here);
            var next = there.current().orElseThrow();
            next.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            next.commit("here 2");

            old.replace("q1", List.of(answer("a1", "q1", "What is asthma?", "Narrow airways.")));
            old.refresh();

            assertThatThrownBy(() -> old.commit("here 1")).isInstanceOf(IOException.class);
            assertThat(next.meaningOf("q1"))
                    .hasValueSatisfying(
                            meaning -> assertThat(Embeddings.nearness(meaning, embeddings.of("What is gout?")))
                                    .isGreaterThan(0.99f));
            assertThat(there.current().orElseThrow().cursor()).contains("here 2");
        }
    }

    @Test
    void aClusterThatIsNotThereIsSaidInASentence() throws IOException {
        var nowhere = new Access(List.of(URI.create("http://127.0.0.1:1")), "", "", "", name());
        try (var indexes = new OpenSearchIndexes(nowhere, Path.of("target"), () -> true, Clock.systemUTC())) {
            assertThatThrownBy(indexes::current).hasMessage("OpenSearch at http://127.0.0.1:1 does not answer");
        }
    }

    private OpenSearchIndexes indexes() {
        return indexes(name());
    }

    private OpenSearchIndexes indexes(String name) {
        return indexes(name, true);
    }

    private OpenSearchIndexes indexes(String name, boolean isOurTurn) {
        return new OpenSearchIndexes(opensearch.access(name), Path.of("target"), () -> isOurTurn, Clock.systemUTC());
    }

    private static PassageIndex serving(OpenSearchIndexes indexes) throws IOException {
        var index = indexes.beside();
        indexes.serve(index);
        return index;
    }

    private static String name() {
        return "test-" + UUID.randomUUID();
    }

    private List<String> found(PassageIndex index, String words) throws IOException {
        return ids(index.bestFor(enquiry(words), 10));
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(Match::answer).toList();
    }

    private Enquiry enquiry(String words) {
        return Enquiry.of(Asked.of(words), embeddings);
    }

    private IndexedAnswer answer(String id, String question, String asked, String text) {
        return new IndexedAnswer(id, question, asked, List.of(), text, embeddings.of(asked), embeddings.of(text));
    }
}
