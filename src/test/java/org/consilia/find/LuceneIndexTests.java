package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.store.FSDirectory;
import org.consilia.embedding.Embeddings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LuceneIndexTests {

    private final Embeddings embeddings = new Embeddings(1);

    @AfterAll
    void close() {
        embeddings.close();
    }

    @Test
    void whatIsPutInIsFoundAfterARefresh() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            assertThat(found(index, "gout")).isEmpty();

            index.refresh();

            assertThat(found(index, "gout")).containsExactly("a1");
        }
    }

    @Test
    void aQuestionsAnswersAreReplacedTogether() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            index.replace(
                    "q1",
                    List.of(
                            answer("a1", "q1", "What is gout?", "Crystals in a joint."),
                            answer("a2", "q1", "What is gout?", "A painful toe.")));
            index.replace("q2", List.of(answer("a3", "q2", "What is asthma?", "Narrow airways.")));
            index.replace("q1", List.of(answer("a4", "q1", "What is gout?", "Too much uric acid.")));
            index.refresh();

            assertThat(found(index, "gout or asthma")).containsExactlyInAnyOrder("a3", "a4");
        }
    }

    @Test
    void whatIsRemovedIsNotFound() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            index.replace("q2", List.of(answer("a2", "q2", "What is asthma?", "Narrow airways.")));
            index.refresh();
            index.remove("q1");
            index.refresh();

            assertThat(found(index, "gout")).containsExactly("a2");
        }
    }

    @Test
    void whatIsRemovedLeavesTheFilesToo(@TempDir Path folder) throws IOException {
        try (var index = LuceneIndex.in(folder)) {
            index.replace("q1", List.of(answer("a1", "q1", "What is a quuxfrotz?", "Nobody knows.")));
            for (var other = 2; other < 30; other++) {
                index.replace("q" + other, List.of(answer("a" + other, "q" + other, "What is asthma?", "Airways.")));
            }
            index.commit("1");
            index.remove("q1");
            index.commit("2");
            assertThat(terms(folder)).contains("quuxfrotz", "asthma");

            await().until(index::purge);

            assertThat(index.cursor()).hasValue("2");
            assertThat(terms(folder)).contains("asthma").doesNotContain("quuxfrotz");
        }
    }

    @Test
    void answersCanBeLeftOut() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            index.replace("q2", List.of(answer("a2", "q2", "What is asthma?", "Narrow airways.")));
            index.refresh();

            assertThat(index.bestFor(enquiry("gout"), 10, Set.of("a1")))
                    .extracting(Match::answer)
                    .containsExactly("a2");
        }
    }

    @Test
    void whatWasCommittedIsThereAgainWithItsCursor(@TempDir Path folder) throws IOException {
        try (var index = LuceneIndex.in(folder)) {
            assertThat(index.cursor()).isEmpty();
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            index.commit("17");
        }
        try (var index = LuceneIndex.in(folder)) {
            assertThat(index.cursor()).hasValue("17");
            assertThat(found(index, "gout")).containsExactly("a1");
        }
    }

    @Test
    void anIndexOfAnotherMakeIsEmptiedAndHasNoCursor(@TempDir Path folder) throws IOException {
        try (var index = LuceneIndex.in(folder)) {
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            index.commit("17");
        }
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(
                    Map.of("format", "0 of old", "cursor", "17").entrySet());
            writer.commit();
        }
        try (var index = LuceneIndex.in(folder)) {
            assertThat(index.cursor()).isEmpty();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void answersThatFitEquallyAreOrderedByTheirIds() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            for (var id : List.of("c", "a", "d", "b")) {
                index.replace(id, List.of(answer(id, id, "What is gout?", "Crystals in a joint.")));
            }
            index.refresh();

            assertThat(found(index, "gout")).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void whatTheAnswerIsAboutDecidesBetweenLikeTexts() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            for (var name : List.of("Fabry disease", "Gaucher disease", "Pompe disease")) {
                var text = "Enzyme replacement can help people with this condition.";
                index.replace(
                        name,
                        List.of(new IndexedAnswer(
                                name,
                                name,
                                "How is it treated?",
                                List.of(name),
                                text,
                                embeddings.of("How is it treated?"),
                                embeddings.of(text))));
            }
            index.refresh();

            assertThat(found(index, "my son has gaucher disease what can be done?"))
                    .startsWith("Gaucher disease");
        }
    }

    @Test
    void anAnswerIsAboutTheFirstOfItsNamesOrElseItsQuestion() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            var meaning = embeddings.of("gout");
            var names = List.of("Gouty arthritis", "Podagra");
            index.replace("q1", List.of(new IndexedAnswer("a1", "q1", "gout", names, "gout", meaning, meaning)));
            index.replace("q2", List.of(new IndexedAnswer("a2", "q2", "gout", List.of(), "gout", meaning, meaning)));
            index.refresh();

            assertThat(index.bestFor(enquiry("gout"), 10))
                    .extracting(Match::subject)
                    .containsExactlyInAnyOrder("gouti arthriti", "q2");
        }
    }

    @Test
    void emptyAndHostileWordsFindWithoutTrouble() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            assertThat(found(index, "gout")).isEmpty();
            index.replace("q1", List.of(answer("a1", "q1", "What is gout?", "Crystals in a joint.")));
            index.refresh();

            for (var words :
                    List.of("", " ", "the of and", "\u0000\u202e", "AND OR NOT +*?~:\"(", "x ".repeat(50_000))) {
                assertThat(found(index, words)).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void manyReadWhileOneWrites() throws Exception {
        try (var index = LuceneIndex.inMemory();
                var readers = Executors.newFixedThreadPool(3)) {
            var enquiry = enquiry("gout");
            index.replace("q0", List.of(answer("a0", "q0", "What is gout?", "Crystals.")));
            index.refresh();
            var reading = IntStream.range(0, 300)
                    .mapToObj(_ -> readers.submit(() -> index.bestFor(enquiry, 10)))
                    .toList();
            for (var i = 1; i < 60; i++) {
                index.replace("q" + i, List.of(answer("a" + i, "q" + i, "What is gout?", "Crystals " + i)));
                index.remove("q" + (i - 1));
                index.refresh();
            }
            for (var read : reading) {
                assertThat(read.get()).isNotEmpty();
            }
        }
    }

    private List<String> found(PassageIndex index, String words) throws IOException {
        return index.bestFor(enquiry(words), 10).stream().map(Match::answer).toList();
    }

    private Enquiry enquiry(String words) {
        return Enquiry.of(Asked.of(words), embeddings);
    }

    private IndexedAnswer answer(String id, String question, String asked, String text) {
        return new IndexedAnswer(id, question, asked, List.of(), text, embeddings.of(asked), embeddings.of(text));
    }

    private static Set<String> terms(Path folder) throws IOException {
        var found = new HashSet<String>();
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var terms = MultiTerms.getTerms(reader, AnswerDocument.WORDS).iterator();
            for (var term = terms.next(); term != null; term = terms.next()) {
                found.add(term.utf8ToString());
            }
        }
        return found;
    }
}
