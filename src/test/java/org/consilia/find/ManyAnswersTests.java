package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.consilia.embedding.Embeddings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyAnswersTests {

    private static final Path SAMPLE = Path.of("src/test/resources/find/answers.tsv");

    private final Embeddings embeddings = new Embeddings(1);
    private List<IndexedAnswer> real = List.of();

    @BeforeAll
    void readTheSample() throws IOException {
        real = Table.read(SAMPLE, List.of("id")).rows().stream()
                .map(row -> BenchCollection.answerIn(row, embeddings::of))
                .toList();
    }

    @AfterAll
    void close() {
        embeddings.close();
    }

    @Test
    void theSameNumberMakesTheSameAnswer() {
        var one = new ManyAnswers(real).get(12_345);
        var again = new ManyAnswers(real).get(12_345);

        assertThat(again).usingRecursiveComparison().isEqualTo(one);
    }

    @Test
    void theRealOnesComeFirst() {
        var many = new ManyAnswers(real);

        assertThat(IntStream.range(0, real.size()).mapToObj(i -> many.get(i).text()))
                .containsExactlyInAnyOrderElementsOf(
                        real.stream().map(IndexedAnswer::text).toList());
    }

    @Test
    void aMillionNamesDifferAndTellTheirNumbers() {
        var many = new ManyAnswers(real);
        var names = new HashSet<String>();
        for (var number : new int[] {0, 1, 31, 32, 99, 1_000, 65_535, 999_999, 1_048_576}) {
            var name = many.get(number).answer();
            assertThat(name).hasSize(12);
            assertThat(ManyAnswers.numberOf(name)).isEqualTo(number);
            names.add(name.substring(0, 7));
        }
        assertThat(names).hasSize(9);
    }

    @Test
    void madeMeaningsLieAsFarFromRealOnesAsRealOnesFromEachOther() {
        var many = new ManyAnswers(real);
        for (var number = real.size(); number < real.size() + 100; number++) {
            var made = many.get(number).questionMeaning();
            assertThat(Embeddings.nearness(made, made)).isBetween(0.999f, 1.001f);
            assertThat(real.stream()
                            .mapToDouble(each -> Embeddings.nearness(made, each.questionMeaning()))
                            .max()
                            .orElseThrow())
                    .isBetween(0.4, 1.001);
        }
    }

    /** A million answers are to fit in 4 GB; floats, or positions of words, would not. */
    @Test
    void anAnswerTakesLittleRoomInTheIndex(@TempDir Path folder) throws IOException {
        var many = new ManyAnswers(real);
        var count = 2_000;
        try (var index = LuceneIndex.in(folder)) {
            for (var number = 0; number < count; number++) {
                var answer = many.get(number);
                index.replace(answer.question(), List.of(answer));
            }
            index.commit("all");
        }
        try (var files = Files.list(folder)) {
            var bytes = files.mapToLong(file -> file.toFile().length()).sum();
            assertThat(bytes / count).isBetween(3L * Embeddings.DIMENSIONS, 5L * Embeddings.DIMENSIONS);
        }
    }

    /** A graph leads from twin to twin and nowhere else, unless they are parted. */
    @Test
    void answersBesideManyTwinsAreReached() throws IOException {
        var meanings = real.stream().map(IndexedAnswer::questionMeaning).toList();
        try (var index = LuceneIndex.inMemory()) {
            for (var number = 0; number < 3_000; number++) {
                var id = "a" + number;
                var meaning = meanings.get(number % meanings.size());
                index.replace(id, List.of(new IndexedAnswer(id, id, "?", List.of(), "", meaning, meaning)));
            }
            index.refresh();

            for (var meaning : meanings) {
                var best = index.bestFor(new Enquiry(meaning, Set.of(), Set.of()), 10);
                assertThat(best).hasSize(10).allMatch(match -> match.nearQuestion() > 0.99f);
            }
        }
    }
}
