package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.consilia.ConsiliaTest;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ConsiliaTest
class ByWordsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DrillNode.Maker maker;

    @Autowired
    TextRepository texts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** Never started, so without an index. */
    private DrillNode node;

    @BeforeEach
    void makeNode(@TempDir Path folder) {
        node = maker.in(folder);
    }

    @AfterEach
    void closeNode() {
        node.close();
    }

    @Test
    void withoutAnIndexTheWordsAreLookedForAndNothingIsPromised() {
        var question = publish("Is cold water bad after sport?", "Cold water after sport is harmless. Drink slowly.");

        var found = node.matching("may I drink cold water after sports");

        assertThat(found.isComplete()).isFalse();
        assertThat(found.tone()).isEqualTo(Tone.MAY_HELP);
        var passage = found.passages().stream()
                .filter(each -> each.question().id().equals(question))
                .findFirst()
                .orElseThrow();
        assertThat(passage.tone()).isEqualTo(Tone.MAY_HELP);
        assertThat(passage.pieces())
                .anyMatch(piece -> piece.said() && piece.text().equals("Drink"));
        assertThat(node.matching("zyzzyva quokka")).isEqualTo(new Found(Tone.NOTHING, List.of(), Reach.WORDS_ALONE));
    }

    @Test
    void whatIsCalledSomethingElseIsFoundInBothDirections() {
        var clinical = publish("Is the nephrolithiasis of vegans different?", "Nephrolithiasis is rarer in vegans.");
        var lay = publish("Are kidney stones of sailors different?", "Kidney stones are commoner in sailors.");

        assertThat(texts.search("kidney stones vegans", 50)).contains(new TextRepository.Hit(clinical, 1));
        assertThat(texts.search("nephrolithiasis sailors", 50)).contains(new TextRepository.Hit(lay, 1));
    }

    @Test
    void wordsOfWhatIsTakenBackAreGoneInTheSameTransaction() {
        var question = publish("Can I swim with grommets?", "Most children may swim with grommets.");
        assertThat(texts.search("grommets", 5)).hasSize(1);

        transaction.executeWithoutResult(status -> {
            context.getBean(Publications.class).takeBack(question);
            status.setRollbackOnly();
        });
        assertThat(texts.search("grommets", 5)).hasSize(1);

        context.getBean(Publications.class).takeBack(question);
        assertThat(texts.search("grommets", 5)).isEmpty();
    }

    @Test
    void wordsThatCannotBeLookedUpInTimeAreNoError() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("lock table passage_text in access exclusive mode").update();
            try (var others = Executors.newSingleThreadExecutor()) {
                assertThat(others.submit(() -> node.matching("grommets")))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(new Found(Tone.NOTHING, List.of(), Reach.WORDS_ALONE));
            }
        });
    }

    @Test
    void aQuestionAsLongAsItGetsCanStillBePublished() {
        var words = IntStream.range(0, 40_000).mapToObj(n -> "w" + n).toList();

        var question = publish("Why is this so long?", String.join(" ", words));

        assertThat(texts.search("w39", 5))
                .extracting(TextRepository.Hit::question)
                .contains(question);
    }

    private QuestionId publish(String title, String words) {
        return Published.question(context, title, words);
    }
}
