package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.TestData;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.Reference;
import org.consilia.embedding.Embeddings;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ConsiliaTest
class FindModuleTests {

    private static final AnswerText ABOUT_FERRETS = new AnswerText(
            "Yes, and it is rare.",
            List.of(
                    claim(ClaimKind.CAUSE, "Ferrets carry influenza as people do. Their sneezes spread it."),
                    claim(
                            ClaimKind.NEXT_STEP,
                            "Keep *away* from the cage for a week. Wash your hands after feeding the ferret. Rest."),
                    claim(ClaimKind.WHEN_TO_GET_HELP, "If you are short of breath.")),
            List.of(new Reference(Reference.Kind.PMID, "12345678", "Of ferrets", 2021)));

    @Autowired
    ApplicationContext context;

    @Autowired
    Passages passages;

    @Autowired
    Follower follower;

    @Autowired
    Vectors vectors;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Embeddings embeddings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPublishedAnswerIsFoundWithThePlaceThatAnswersAndItsSafetyNet() {
        var question = publish("Can I catch the flu from my ferret?", ABOUT_FERRETS);

        var passage = awaitPassage("what to wash after feeding a ferret with flu?", question);

        assertThat(passage.claim().orElseThrow().kind()).isEqualTo(ClaimKind.NEXT_STEP);
        assertThat(passage.path()).startsWith("/questions/" + question.value()).endsWith("-2");
        assertThat(passage.safetyNet().orElseThrow().text()).isEqualTo("If you are short of breath.");
        assertThat(passage.pieces().stream()
                        .filter(Piece::matters)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo("Wash your hands after feeding the ferret.");
        assertThat(passage.pieces().stream().filter(Piece::said).map(Piece::text))
                .contains("Wash", "feeding", "ferret");
        assertThat(passage.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(passage.claim().orElseThrow().plainText().strip());
    }

    @Test
    void whatIsTakenBackHasLeftTheIndexWhenTheRequestReturns() throws IOException {
        var question = publish("Is liquorice bad for my blood pressure?", answer("Liquorice raises blood pressure."));
        awaitPassage("liquorice and blood pressure", question);

        publications.takeBack(question);

        assertThat(indexed("liquorice blood pressure")).doesNotContain(question.value());
        assertThat(found("liquorice blood pressure")).doesNotContain(question);
    }

    @Test
    void whatTheIndexHoldsIsNotShownUnlessItIsPublicNow() throws IOException {
        var question = new Cast(context).question("Do magnets help a sore knee?");
        var text = "Magnets do not help a sore knee.";
        var meaning = embeddings.of(text);
        var index = follower.index().orElseThrow();
        index.replace(
                question.value(),
                List.of(new IndexedAnswer("stale", question.value(), text, List.of(), text, meaning, meaning)));
        index.refresh();
        assertThat(indexed("magnets sore knee")).contains(question.value());

        assertThat(found("magnets sore knee")).doesNotContain(question);
    }

    @Test
    void aSecondAnswerToAPublicQuestionIsFoundToo() {
        var question = publish("Does chewing gum stay in the stomach?", answer("Gum leaves with everything else."));
        sign(question, answer("Swallowed chewing gum passes in two days."));

        await().untilAsserted(() -> assertThat(
                        passages.matching("swallowed chewing gum stomach").passages())
                .filteredOn(passage -> passage.question().id().equals(question))
                .hasSize(2));
    }

    @Test
    void aTransactionThatCommitsLateIsNotMissed() throws Exception {
        var late = publish("Why do onions make my eyes water?", answer("Onions give off a gas that stings the eyes."));
        awaitPassage("onions eyes water", late);
        takeOutOfIndex(late);
        var hasNoted = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> transaction.executeWithoutResult(_ -> {
                context.getBean(ChangeRepository.class).note(List.of(late));
                hasNoted.countDown();
                awaitQuietly(mayCommit);
            }));
            hasNoted.await();
            var early = publish("Why do I sneeze in sunlight?", answer("Bright sunlight can make people sneeze."));
            awaitPassage("sneeze in bright sunlight", early);
            assertThat(indexed("onions eyes water")).doesNotContain(late.value());

            mayCommit.countDown();
            slow.get();
        }

        awaitPassage("onions eyes water", late);
    }

    @Test
    void whatIsTakenBackLeavesNoVectorFromWhichItsWordsCouldBeGuessed() {
        var question = publish("Can a bee hear its queen?", answer("Bees feel the queen's piping with their legs."));
        awaitPassage("how do bees hear a queen", question);
        var text = List.of(new Asked("Can a bee hear its queen?", "").brief());
        assertThat(vectors.find(text)).isNotEmpty();
        publications.takeBack(question);
        assertThat(vectors.find(text)).isEmpty();
    }

    @Test
    void aTextIsWorkedOutOnce() {
        publish("Can a tattoo get infected?", answer("A new tattoo is an open wound and can be infected."));
        vectors.catchUp((_, _) -> {});

        var workedOut = new ArrayList<Long>();
        vectors.catchUp((_, done) -> workedOut.add(done));

        assertThat(workedOut).isNotEmpty().containsOnly(0L);
    }

    @Test
    void whatIsAboutToBeAskedLeadsToWhatWasAnswered() {
        var question = publish("How long is chickenpox catching?", answer("Until all chickenpox spots have crusted."));

        await().untilAsserted(() -> assertThat(
                        passages.similarTo("Chickenpox", "My son has spots since monday. how long is he catching?")
                                .passages())
                .extracting(passage -> passage.question().id())
                .contains(question));
    }

    @Test
    void relatedQuestionsAreNearAndPublicAndNotTheQuestionItself() {
        var one = publish("What helps against motion sickness in a car?", answer("Look at the horizon."));
        var two = publish("How can I prevent motion sickness on a boat?", answer("Stay on deck."));
        var other = publish("When can a baby eat honey?", answer("Not before the first birthday."));

        await().untilAsserted(() -> assertThat(passages.related(questions.get(one)))
                .extracting(Question::id)
                .contains(two)
                .doesNotContain(one, other));
    }

    @Test
    void aQuestionNobodyAnsweredIsToldSo() {
        await().until(() -> follower.index().isPresent());

        var found = passages.matching("which train goes to Vienna on Sunday");

        assertThat(found).isEqualTo(new Found(Tone.NOTHING, List.of(), Reach.EVERYTHING));
    }

    @Test
    void noStringIsTooNaughtyToFindWith() throws IOException {
        for (var row : TestData.rows("security/naughty_strings.jsonl")) {
            assertThat(passages.matching(row.toString())).isNotNull();
        }
    }

    private Passage awaitPassage(String words, QuestionId question) {
        await().untilAsserted(() -> assertThat(found(words)).contains(question));
        return passages.matching(words).passages().stream()
                .filter(passage -> passage.question().id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private List<QuestionId> found(String words) {
        return passages.matching(words).passages().stream()
                .map(passage -> passage.question().id())
                .toList();
    }

    private List<String> indexed(String words) throws IOException {
        return indexed(follower, words);
    }

    private List<String> indexed(Follower node, String words) throws IOException {
        var index = node.index();
        return index.isEmpty()
                ? List.of()
                : index.get().bestFor(Enquiry.of(Asked.of(words), embeddings), 100).stream()
                        .map(Match::question)
                        .toList();
    }

    private void takeOutOfIndex(QuestionId question) throws IOException {
        follower.takeOut(question);
        assertThat(indexed("onions eyes water")).doesNotContain(question.value());
    }

    private QuestionId publish(String title, AnswerText text) {
        var question = new Cast(context).question(title);
        sign(question, text);
        publications.publish(question, new PublicText(title, ""), "I agree");
        return question;
    }

    private void sign(QuestionId question, AnswerText text) {
        var cast = new Cast(context);
        var doctor = cast.doctor();
        var answer = answers.write(question, doctor.id(), doctor.account(), text);
        answers.submit(answer);
        answers.sign(answer, cast.editor());
    }

    private static AnswerText answer(String words) {
        return new AnswerText(
                "",
                List.of(claim(ClaimKind.NEXT_STEP, words), claim(ClaimKind.WHEN_TO_GET_HELP, "If it gets worse.")),
                List.of(new Reference(Reference.Kind.PMID, "12345678", "Of this and that", 2021)));
    }

    private static Claim claim(ClaimKind kind, String text) {
        return new Claim(kind, null, text, List.of(1), false);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
