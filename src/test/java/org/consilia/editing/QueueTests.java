package org.consilia.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Statements;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.answer.Peers;
import org.consilia.answer.Stance;
import org.consilia.editing.QueueItem.Kind;
import org.consilia.moderation.Addresses;
import org.consilia.moderation.NewReport;
import org.consilia.moderation.Precedence;
import org.consilia.moderation.ReportKind;
import org.consilia.moderation.Reports;
import org.consilia.moderation.RiskSign;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliaTest
class QueueTests {

    private static final int MOST_STATEMENTS = 12;

    /** Each check of a signature looks for itself at what it needs. */
    private static final int MOST_FOR_AN_ANSWER = 16;

    private static final Urgency STROKE = new Urgency.Emergency(RedFlag.STROKE, "stroke");

    @Autowired
    Queue queue;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Peers peers;

    @Autowired
    Reports reports;

    @Autowired
    MockMvcTester pages;

    private Cast cast;
    private AccountId editor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        editor = cast.editor();
    }

    @Test
    void whatCarriesMostRiskComesFirstThenWhatWaitsLongest() {
        var plain = submitted("Why do my hands go numb?", "A nerve is pressed.").question();
        var dosed = submitted("How much of it?", "Take 75 mg each morning.").question();
        var reported = published();
        reports.file(new NewReport(reported, null, ReportKind.DANGEROUS, ""), Addresses.next());
        var held = cast.question("My face droops", STROKE);
        var spam = cast.question("Buy now at www.pills.example");
        assertThat(items())
                .filteredOn(item -> List.of(plain, dosed, reported, held, spam)
                        .contains(item.question().id()))
                .extracting(item -> item.question().id())
                .containsExactly(reported, held, dosed, spam, plain);
    }

    @Test
    void eachLineSaysWhyItIsThereAndByWhen() {
        var dosed =
                item(submitted("How much of it?", "Take 75 mg each morning.").question());
        assertThat(dosed.kind()).isEqualTo(Kind.ANSWER);
        assertThat(dosed.signsInOrder()).containsExactly(RiskSign.DOSE);
        assertThat(dosed.due()).isEqualTo(dosed.since().plus(Duration.ofHours(Precedence.SOON.hours())));
        assertThat(dosed.isLate()).isFalse();
        assertThat(queue.of(editor, Instant.now().plus(Duration.ofDays(2))).items())
                .filteredOn(item -> item.question().id().equals(dosed.question().id()))
                .allMatch(QueueItem::isLate);
        assertThat(item(cast.question("My face droops", STROKE)).kind()).isEqualTo(Kind.HELD_BY_GATE);
        assertThat(item(cast.question("Buy now at www.pills.example")).kind()).isEqualTo(Kind.HELD_BY_SCREENING);
    }

    @Test
    void wordsThatMayTellWhoSomebodyIsAndWhatDoctorsSayOfAnswersStandInTheSameList() {
        var plain = submitted("Why do my hands go numb?", "A nerve is pressed.").question();
        var caveat = judged(Stance.CAVEAT);
        var telling = telling();
        var dangerous = judged(Stance.DANGEROUS);
        assertThat(items())
                .filteredOn(item -> List.of(plain, caveat, telling, dangerous)
                        .contains(item.question().id()))
                .extracting(item -> item.question().id())
                .containsExactly(dangerous, telling, plain, caveat);
        assertThat(item(dangerous).kind()).isEqualTo(Kind.PEER);
        assertThat(item(dangerous).isOfDanger()).isTrue();
        assertThat(item(telling).kind()).isEqualTo(Kind.WORDS);
        assertThat(item(telling).title()).isEqualTo("An itch");
    }

    @Test
    void oneQuestionWhoseSealIsBrokenLeavesTheOthersInTheList(@Autowired JdbcClient jdbc) {
        var broken = submitted("My words were changed", "A nerve is pressed.").question();
        jdbc.sql("update question set words = overlay(words placing '\\x0000000000000000' from 20) where id = :id")
                .param("id", broken.value())
                .update();
        assertThat(new Visitor(pages, People.as(editor, "EDITOR")).get("/editing"))
                .hasStatusOk()
                .bodyText()
                .contains("This question cannot be read")
                .doesNotContain("My words were changed");
        questions.forget(broken);
    }

    @Test
    void oneTextWhoseSealIsBrokenLeavesTheOthersInTheList(@Autowired JdbcClient jdbc) {
        var broken = telling();
        jdbc.sql("""
                update consent set text = overlay(text placing '\\x0000000000000000' from 20)
                where question_id = :id and purpose = 'PUBLISH'
                """).param("id", broken.value()).update();
        assertThat(item(broken).title()).isNull();
        assertThat(new Visitor(pages, People.as(editor, "EDITOR")).get("/editing"))
                .hasStatusOk();
        questions.forget(broken);
    }

    @Test
    void everyPageOfTheEditorsAndTheDeskTakesFewStatementsHoweverMuchWaits() {
        for (int i = 0; i < 3; i++) {
            submitted("How much of it?", "Take 75 mg each morning.");
            reports.file(new NewReport(published(), null, ReportKind.WRONG, ""), Addresses.next());
            cast.question("Buy now at www.pills.example");
            telling();
        }
        var held = cast.question("My face droops", STROKE);
        var waiting = submitted("How much of it?", "Take 75 mg each morning.");
        var judged = judged(Stance.CAVEAT);
        var answer = answers.signed(List.of(judged)).getFirst();
        var view = peers.waiting().getLast();
        var editing = new Visitor(pages, People.as(editor, "EDITOR"));
        var desk = new Visitor(pages, People.as(cast.doctor().account(), "DOCTOR"));
        assertTakesFew(editing, "/editing");
        assertTakesFew(editing, "/editing/decisions");
        assertTakesFew(editing, "/editing/questions/" + held.value());
        assertTakesFew(editing, "/editing/questions/" + judged.value());
        assertTakes(editing, "/editing/answers/" + waiting.id().value(), MOST_FOR_AN_ANSWER);
        assertTakesFew(editing, "/editing/peers/" + view.id().value());
        assertTakesFew(desk, "/desk");
        assertTakesFew(desk, "/desk/questions/" + judged.value());
        assertTakesFew(desk, "/desk/answers/" + answer.id().value() + "/view");
    }

    private static void assertTakesFew(Visitor visitor, String path) {
        assertTakes(visitor, path, MOST_STATEMENTS);
    }

    private static void assertTakes(Visitor visitor, String path, int most) {
        assertThat(Statements.during(() -> assertThat(visitor.get(path)).hasStatusOk()))
                .as(path)
                .hasSizeBetween(2, most);
    }

    private QueueItem item(QuestionId question) {
        return items().stream()
                .filter(item -> item.question().id().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private List<QueueItem> items() {
        return queue.of(editor, Instant.now()).items();
    }

    private QuestionId published() {
        var answer = submitted("Why do my hands go numb?", "A nerve is pressed.");
        answers.sign(answer.id(), editor);
        publications.publish(answer.question(), new PublicText("Numb hands", "At night."), "I agree");
        return answer.question();
    }

    /** A question whose public text waits for an editor. */
    private QuestionId telling() {
        var question = cast.question("My itch");
        questions.answered(question);
        publications.publish(question, new PublicText("An itch", "It was near the Okonkwo clinic."), "I agree");
        return question;
    }

    /** A question of whose answer a doctor has said something. */
    private QuestionId judged(Stance stance) {
        var question = published();
        peers.say(answers.signed(List.of(question)).getFirst(), cast.doctor().id(), stance, "The dose is missing.");
        return question;
    }

    private Answer submitted(String title, String summary) {
        var doctor = cast.doctor();
        var question = cast.question(title);
        questions.assign(question, doctor.account());
        var id = answers.write(question, doctor.id(), doctor.account(), Cast.text(summary));
        answers.submit(id);
        return answers.get(id);
    }
}
