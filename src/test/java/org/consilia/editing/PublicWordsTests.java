package org.consilia.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.question.Consent;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.question.SecondLook;
import org.consilia.question.SecondLooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The second pair of eyes: what may tell who somebody is in public texts. */
@ConsiliaTest
class PublicWordsTests {

    private static final PublicText UNSURE = new PublicText("Whose clinic?", "It was near the Okonkwo clinic.");
    private static final PublicText SURE = new PublicText("Who calls?", "Please call me on +65 8452 3027.");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private QuestionId question;
    private Visitor editor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        question = cast.question("My itch");
        questions.answered(question);
        editor = new Visitor(pages, People.as(cast.editor(), "EDITOR"));
    }

    @Test
    void whatIsNotSureWaitsForAnEditorToo() {
        publications.publish(question, UNSURE, "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(editor.get("/editing")).bodyText().contains(path());
        assertThat(editor.get(path()))
                .hasStatusOk()
                .bodyText()
                .contains("not public yet", "<mark>Okonkwo</mark>", "we are not sure");
    }

    @Test
    void anEditorLetsWordsBeWithAReasonThatIsKept() {
        publications.publish(question, UNSURE, "I agree");
        assertThat(decide("approval", "ground", "")).hasStatusOk().bodyText().contains("Give a reason.");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        decide("approval", "ground", "It is the name of a clinic.");
        var look = looks.last(question).orElseThrow();
        assertThat(look.outcome()).isEqualTo(SecondLook.Outcome.LET_BE);
        assertThat(look.reason()).isEqualTo("It is the name of a clinic.");
        assertThat(asker().get("/mine/questions/" + question.value()))
                .bodyText()
                .contains("Everybody can read");
    }

    @Test
    void aCorrectionThatMayTellWhoSomebodyIsTakesTheOldTextAwayAndWaits() {
        publications.publish(question, new PublicText("An itch", "Since May."), "I agree");
        var address = questions.get(question).path();
        publications.correct(question, SURE, "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(new Visitor(pages).get(address)).hasStatus(HttpStatus.GONE);
        assertThat(editor.get(path())).bodyText().contains("<mark>+65 8452 3027</mark>");
        decide("approval", "ground", "It is the line of a clinic.");
        assertThat(new Visitor(pages).get(address))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl(questions.get(question).path());
    }

    @Test
    void whatIsSureWaitsForAnEditor() {
        publications.publish(question, SURE, "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(editor.get(path())).bodyText().contains("not public yet", "<mark>+65 8452 3027</mark>");
        assertThat(decide("approval", "ground", "It is a help line.")).hasRedirectedUrl("/editing");
        var now = questions.get(question);
        assertThat(now.state()).isEqualTo(QuestionState.PUBLIC);
        assertThat(Objects.requireNonNull(now.publication()).text()).isEqualTo(SURE);
        assertThat(editor.get("/editing")).bodyText().doesNotContain(path());
        assertThat(editor.get(path())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theSlowerOfTwoEditorsIsToldSo() {
        publications.publish(question, SURE, "I agree");
        var seen = seen();
        decide("approval", "ground", "It is a help line.");
        assertThat(editor.post(path() + "/return", "seen", seen, "reason", "A number"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else was quicker");
        var never = cast.question("Never agreed to");
        questions.answered(never);
        assertThat(editor.post("/editing/publications/" + never.value() + "/approval", "seen", "1", "ground", "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatTellsNothingNeedsNoEditor() {
        publications.publish(question, new PublicText("An itch", "Since May."), "I agree");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.PUBLIC);
        assertThat(looks.last(question)).isEmpty();
    }

    @Test
    void whatAnEditorGivesBackIsNotPublicAndTheAskerReadsWhy() {
        publications.publish(question, UNSURE, "I agree");
        assertThat(decide("return", "reason", "")).hasStatusOk().bodyText().contains("Give a reason.");
        assertThat(decide("return", "reason", "It names your clinic.")).hasRedirectedUrl("/editing");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(questions.get(question).publication()).isNull();
        assertThat(asker().get("/mine/questions/" + question.value()))
                .bodyText()
                .contains("Please look at your public text again", "It names your clinic.")
                .doesNotContain("You took the public text back");
        assertThat(asker().get("/mine/questions/" + question.value() + "/publication"))
                .bodyText()
                .contains(UNSURE.body());
        assertThat(questions.consents(question))
                .filteredOn(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                .allMatch(consent -> consent.takenBackAt() != null);
        assertThat(jdbc.sql("select count(*) from message where kind = 'WORDS_RETURNED' and destination = :page")
                        .param("page", "/mine/questions/" + question.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoLaterTakesAnotherTextBackIsNotToldThatAnEditorDidIt() {
        publications.publish(question, UNSURE, "I agree");
        decide("return", "reason", "It names your clinic.");
        publications.publish(question, new PublicText("An itch", "Since May."), "I agree");
        publications.takeBack(question);
        assertThat(asker().get("/mine/questions/" + question.value()))
                .bodyText()
                .contains("You took the public text back")
                .doesNotContain("It names your clinic.");
    }

    @Test
    void anEditorDecidesOnlyOnTheTextThatWasRead() {
        publications.publish(question, SURE, "I agree");
        var seen = seen();
        publications.publish(question, new PublicText("Who calls?", "Call me on +65 8452 3027 or write."), "I agree");
        assertThat(editor.post(path() + "/approval", "seen", seen, "ground", "A name"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(editor.post(path() + "/return", "seen", seen, "reason", "A number"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        publications.takeBack(question);
        assertThat(editor.post(path() + "/approval", "seen", seen, "ground", "A name"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void noEditorDecidesOnWordsOfTheirOwn() {
        publications.publish(question, UNSURE, "I agree");
        var own = new Visitor(pages, People.as(owner(), "EDITOR"));
        assertThat(own.get("/editing")).bodyText().doesNotContain(path());
        assertThat(own.get(path())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(own.post(path() + "/approval", "seen", seen(), "ground", "A name"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(looks.open(question)).isPresent();
    }

    private MvcTestResult decide(String decision, String... fields) {
        var all = new ArrayList<>(List.of("seen", seen()));
        all.addAll(List.of(fields));
        return editor.post(path() + "/" + decision, all.toArray(String[]::new));
    }

    private String seen() {
        return Long.toString(looks.open(question).orElseThrow().id());
    }

    private AccountId owner() {
        return Objects.requireNonNull(questions.get(question).asker());
    }

    private Visitor asker() {
        return new Visitor(pages, People.as(owner()));
    }

    private String path() {
        return "/editing/publications/" + question.value();
    }
}
