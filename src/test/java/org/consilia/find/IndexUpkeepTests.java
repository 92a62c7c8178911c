package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.lucene.index.CorruptIndexException;
import org.consilia.ConsiliaTest;
import org.consilia.embedding.Embeddings;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.web.PublicId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConsiliaTest
class IndexUpkeepTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DrillNode.Maker maker;

    @Autowired
    TextRepository texts;

    @Autowired
    ChangeRepository changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private DrillNode node;

    @BeforeEach
    void makeNode() {
        node = maker.in(folder);
    }

    @AfterEach
    void closeNode() {
        node.close();
    }

    @Test
    void aNodeFollowsFromItsOwnPlace() {
        var before = publish("Is it safe to crack my knuckles?", "Cracking knuckles does not wear joints.");
        startWhole();
        assertThat(node.has(before)).isTrue();
        node.close();

        context.getBean(Publications.class).takeBack(before);
        var after = publish("Do eggs raise cholesterol?", "Eggs raise cholesterol a little in most people.");
        node = maker.in(folder);
        node.start();

        await().until(() -> node.has(after) && !node.has(before));
    }

    @Test
    void anIndexOfAnotherVersionStaysUntilItsSuccessorIsComplete() throws IOException {
        publish("Does chewing gum stay in the stomach?", "Gum leaves with everything else.");
        var root = LuceneIndexes.in(folder);
        var other = Files.createDirectories(root.resolve("0badcafe-7"));
        Files.writeString(other.resolve("segments_1"), "of another version");
        Files.writeString(root.resolve("segments_1"), "of the first version");
        Files.writeString(root.resolve("current"), "0badcafe-7");

        startWhole();

        assertThat(node.folder().getFileName().toString()).startsWith(LuceneIndex.madeWith());
        await().untilAsserted(() -> assertThat(root.toFile().list())
                .containsExactlyInAnyOrder(
                        "current", node.folder().getFileName().toString()));
    }

    @Test
    void anIndexThatWasNotFinishedNeverServesAndIsGoneOnWith() throws IOException {
        var done = publish("Why do onions make my eyes water?", "Onions give off a gas that stings the eyes.");
        var left = publish("Why do I sneeze in sunlight?", "Bright sunlight can make people sneeze.");
        var root = LuceneIndexes.in(folder);
        var begun = Files.createDirectories(root).resolve(LuceneIndex.madeWith() + "-4");
        var now = changes.since(Cursor.BEGINNING, 10_000);
        var place = now.changes().stream()
                .filter(change -> change.question().equals(done))
                .findFirst()
                .orElseThrow();
        // Of the past, only what is newer than `done` is there, and that was nothing when the process was killed.
        try (var index = LuceneIndex.in(begun)) {
            index.commit(now.next().with(new Backlog("0", place)).toString());
        }

        startWhole();

        assertThat(node.folder()).isEqualTo(begun);
        assertThat(node.has(left)).isFalse();
        assertThat(node.has(done)).isFalse();
        assertThat(node.matching("bright sunlight sneeze").isComplete()).isTrue();
    }

    @Test
    void aWishedIndexIsBuiltBesideAndTakesOver() throws IOException {
        var question = publish("How long is chickenpox catching?", "Until all chickenpox spots have crusted.");
        startWhole();
        var before = node.folder();
        var embedded = node.embedded();

        IndexWish.leaveIn(folder);

        await().until(() -> {
            assertThat(node.matching("chickenpox catching").isComplete()).isTrue();
            return !node.folder().equals(before);
        });
        await().until(() -> !Files.exists(before));
        assertThat(node.has(question)).isTrue();
        assertThat(node.embedded()).isEqualTo(embedded);
    }

    @Test
    void anIndexOfADatabaseThatWasRestoredIsBuiltAgain() throws IOException {
        publish("Can a tattoo get infected?", "A new tattoo is an open wound and can be infected.");
        var root = LuceneIndexes.in(folder);
        var stale = Files.createDirectories(root).resolve(LuceneIndex.madeWith() + "-1");
        try (var index = LuceneIndex.in(stale)) {
            index.commit(new Cursor("1.1", "7", null).toString());
        }
        Files.writeString(root.resolve("current"), stale.getFileName().toString());

        startWhole();

        assertThat(node.matching("infected tattoo").passages()).isNotEmpty();
    }

    @Test
    void aBacklogIsReadInPagesAndNothingIsMissed() {
        for (var n = 0; n < 4; n++) {
            publish("Is yawning catching, case " + n + "?", "Yawning is catching.");
        }
        var all = changes.since(Cursor.BEGINNING, 10_000);
        var page = changes.since(Cursor.BEGINNING, 3);
        var rest = changes.in(new Backlog("0", page.changes().getLast()), 10_000);

        assertThat(page.changes()).isEqualTo(all.changes().subList(0, 3));
        assertThat(rest).isEqualTo(all.changes().subList(3, all.changes().size()));
        assertThat(changes.count(new Backlog("0", page.changes().getLast()))).isEqualTo(rest.size());
        assertThat(changes.in(Backlog.of(all.changes().getFirst()), 1))
                .isEqualTo(all.changes().subList(0, 1));
    }

    @Test
    void anIndexThatManyNewAnswersWaitForSaysSo() throws IOException {
        publish("How is a splinter taken out?", "With tweezers.");
        var upkeep = upkeep();
        assertThat(upkeep.isBehind()).isFalse();
        transaction.executeWithoutResult(_ -> changes.note(Stream.generate(() -> new QuestionId(PublicId.next()))
                .limit(100)
                .toList()));

        upkeep.turn(true);
        assertThat(upkeep.isBehind()).isTrue();

        while (upkeep.turn(false)) {
            assertThat(upkeep.index()).isPresent();
        }
        assertThat(upkeep.isBehind()).isFalse();
        upkeep.close();
    }

    @Test
    void aSearchThatFailsOtherwiseThanByDamageDoesNotCostTheIndex() throws IOException {
        publish("What helps against motion sickness?", "Look at the horizon.");
        var upkeep = upkeep();
        var index = upkeep.index().orElseThrow();

        upkeep.mistrust(index, new IllegalStateException("a fault of ours"));
        upkeep.turn(true);

        assertThat(upkeep.index()).contains(index);
        upkeep.close();
    }

    @Test
    void anIndexThatReadsAsDamagedIsNotAskedAgainUntilItWasReadThrough() throws IOException {
        publish("What helps against sea sickness?", "Look at the sea.");
        var upkeep = upkeep();
        var index = upkeep.index().orElseThrow();

        upkeep.mistrust(index, new CorruptIndexException("a bad disk", "a file"));
        assertThat(upkeep.index()).isEmpty();
        upkeep.turn(true);

        assertThat(upkeep.index()).isPresent().isNotEqualTo(Optional.of(index));
        upkeep.close();
    }

    @Test
    void aModelThatCannotBeLoadedLeavesTheWords() {
        var question = publish("Can I paint with a cold?", "Nothing speaks against painting with a cold.");
        try (var missing = new MissingModel()) {
            var vectors = new Vectors(
                    context.getBean(VectorRepository.class), changes, context.getBean(Answered.class), missing);
            var follower = new Follower(
                    new Upkeep(
                            changes,
                            context.getBean(Answered.class),
                            vectors,
                            new LuceneIndexes(LuceneIndexes.in(folder))),
                    vectors,
                    context.getBean(DataSource.class),
                    context);
            follower.start();
            var passages = new Passages(
                    follower, context.getBean(Answered.class), vectors, missing, context.getBean(ByWords.class));
            await().until(() -> missing.tried);

            assertThat(passages.matching("painting with a cold").passages())
                    .extracting(passage -> passage.question().id())
                    .contains(question);
            follower.stop();
        }
    }

    private Upkeep upkeep() throws IOException {
        var upkeep = new Upkeep(
                changes,
                context.getBean(Answered.class),
                context.getBean(Vectors.class),
                new LuceneIndexes(LuceneIndexes.in(folder)));
        var isNews = true;
        while (upkeep.turn(isNews) || upkeep.index().isEmpty()) {
            isNews = false;
        }
        return upkeep;
    }

    private void startWhole() {
        node.start();
        await().until(node::isWhole);
    }

    private QuestionId publish(String title, String words) {
        return Published.question(context, title, words);
    }

    private static class MissingModel extends Embeddings {

        private volatile boolean tried;

        MissingModel() {
            super(1);
        }

        @Override
        public void wake() {
            tried = true;
            throw new UnsatisfiedLinkError("no model on this machine");
        }
    }
}
