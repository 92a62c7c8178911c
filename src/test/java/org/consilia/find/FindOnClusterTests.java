package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.Reference;
import org.consilia.embedding.Embeddings;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes of the application that share one real OpenSearch node. */
@ConsiliaTest
class FindOnClusterTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Embeddings embeddings;

    @Autowired
    DataSource database;

    @Test
    void oneNodeWritesForAllAndAnotherTakesOverWhenItStops() throws IOException, InterruptedException {
        var prefix = "test-" + UUID.randomUUID();
        try (var first = new Node(prefix);
                var second = new Node(prefix)) {
            var question = publish("Do carrots help me see at night?", "Carrots help only those who lack vitamin A.");
            first.follower.start();
            await().untilAsserted(
                            () -> assertThat(first.found("carrots at night")).contains(question.value()));
            second.follower.start();
            await().untilAsserted(
                            () -> assertThat(second.found("carrots at night")).contains(question.value()));

            publications.takeBack(question);
            await().untilAsserted(
                            () -> assertThat(second.found("carrots at night")).doesNotContain(question.value()));

            first.stop();
            var next = publish("Does spinach make me strong?", "Spinach has less iron than was thought.");
            await().untilAsserted(() ->
                    assertThat(second.found("spinach and strength")).contains(next.value()));
        }
    }

    private QuestionId publish(String title, String words) {
        var cast = new Cast(context);
        var question = cast.question(title);
        var doctor = cast.doctor();
        var text = new AnswerText(
                "",
                List.of(
                        new Claim(ClaimKind.NEXT_STEP, null, words, List.of(1), false),
                        new Claim(ClaimKind.WHEN_TO_GET_HELP, null, "If it gets worse.", List.of(1), false)),
                List.of(new Reference(Reference.Kind.PMID, "12345678", "Of this and that", 2021)));
        var answer = answers.write(question, doctor.id(), doctor.account(), text);
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        publications.publish(question, new PublicText(title, ""), "I agree");
        return question;
    }

    private class Node implements AutoCloseable {

        final Turn turn = new Turn(database);
        final OpenSearchIndexes indexes;
        final Follower follower;

        Node(String prefix) throws IOException, InterruptedException {
            indexes = new OpenSearchIndexes(
                    OpenSearchCluster.shared().access(prefix), Path.of("target"), turn::isOurs, Clock.systemUTC());
            var vectors = context.getBean(Vectors.class);
            var upkeep = new Upkeep(
                    context.getBean(ChangeRepository.class), context.getBean(Answered.class), vectors, indexes);
            follower = new Follower(upkeep, vectors, database, context);
        }

        List<String> found(String words) throws IOException {
            var index = follower.index();
            return index.isEmpty()
                    ? List.of()
                    : index.get().bestFor(Enquiry.of(Asked.of(words), embeddings), 100).stream()
                            .map(Match::question)
                            .toList();
        }

        void stop() {
            if (follower.isRunning()) {
                follower.stop();
            }
            turn.close();
        }

        @Override
        public void close() {
            stop();
            indexes.close();
        }
    }
}
