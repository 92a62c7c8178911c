package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.question.Publications;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsiliaTest
class RelatedQuestionsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Passages passages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Test
    void atMostFiveOfDifferentTitlesAreRelatedAndNeverTheQuestionItself() {
        var all = IntStream.rangeClosed(1, 8)
                .mapToObj(week -> publish("How is a wasp sting treated in week " + week + "?"))
                .toList();
        publish("How is a wasp sting treated in week 2?");
        var first = all.getFirst();

        await().untilAsserted(() -> assertThat(related(first)).hasSize(5));
        assertThat(related(first)).extracting(Question::id).doesNotContain(first);
        assertThat(related(first)).extracting(RelatedQuestionsTests::title).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotPublicOrNotAnyMoreIsNeverRelated() {
        var one = publish("Why does my parrot make me cough?");
        var near = publish("Why do parrots make people cough?");
        var gone = publish("Why does a parrot make its owner cough?");
        var secret = new Cast(context).question("Why does our parrot make us cough?");
        await().untilAsserted(
                        () -> assertThat(related(one)).extracting(Question::id).contains(near, gone));

        publications.takeBack(gone);

        assertThat(related(one)).extracting(Question::id).contains(near).doesNotContain(gone, secret);
        assertThat(passages.related(questions.get(secret))).isEmpty();
    }

    @Test
    void ofQuestionsThatSayTheSameInOtherSmallWordsOneIsEnough() {
        var one = publish("What should I do about a jellyfish sting?");
        publish("Is a jellyfish sting dangerous for a child?");
        publish("Is the jellyfish sting dangerous for the child?");
        publish("is a jellyfish's sting dangerous for a child");
        publish("Is a jellyfish sting dangerous for a dog?");

        await().untilAsserted(() -> assertThat(related(one)).hasSize(2));
        assertThat(related(one)).extracting(RelatedQuestionsTests::title).anyMatch(title -> title.contains("dog"));
    }

    private List<Question> related(QuestionId question) {
        return passages.related(questions.get(question));
    }

    private static String title(Question question) {
        var publication = question.publication();
        return publication == null ? "" : publication.text().title();
    }

    private QuestionId publish(String title) {
        return Published.question(context, title, "Cool it and wait.");
    }
}
