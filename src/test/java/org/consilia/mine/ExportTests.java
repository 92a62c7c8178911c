package org.consilia.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.SameMoment;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A copy of everything about somebody, for them alone. */
@ConsiliaTest
class ExportTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Answers answers;

    @Autowired
    Exports exports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private final PublicText shown = new PublicText("Why do they itch, " + Cast.words() + "?", "Since May.");
    private Doctor doctor;
    private QuestionId question;
    private AccountId asker;
    private Visitor visitor;

    @BeforeEach
    void askAndAnswer() {
        var cast = new Cast(context);
        doctor = cast.doctor();
        question = cast.question("Itchy elbow of Tom");
        asker = Objects.requireNonNull(questions.get(question).asker());
        visitor = new Visitor(pages, People.as(asker));
        var answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("It is dry skin."));
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        publications.publish(question, shown, "I agree to be public");
    }

    @Test
    void aCopyHoldsEverythingAboutItsOwnerAndOfOthersOnlyTheDoctorsName() {
        new Visitor(pages, People.as(doctor.account(), "DOCTOR")).get("/desk/questions/" + question.value());
        assertThat(visitor.post("/mine/account/exports")).hasRedirectedUrl("/mine/account#export");
        var address = export();

        assertThat(visitor.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Itchy elbow of Tom", "It began a week ago.", "Asthma", shown.title(), "I agree to be public")
                .contains("It is dry skin.", doctor.name(), "A doctor ·");
        var file = visitor.get(address + "/json");
        assertThat(file).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
        var json = new JsonMapper().readTree(body(file));
        var copied = json.path("questions").path(0);
        assertThat(copied.path("title").asString()).isEqualTo("Itchy elbow of Tom");
        assertThat(copied.path("publicText").path("body").asString()).isEqualTo("Since May.");
        assertThat(copied.path("consents")).hasSize(2);
        assertThat(copied.path("answers").path(0).path("author").asString()).isEqualTo(doctor.name());
        assertThat(copied.path("seenBy").path(0).path("role").asString()).isEqualTo("DOCTOR");
        assertThat(body(file))
                .doesNotContain(doctor.account().value().toString(), doctor.id().value());
    }

    @Test
    void aCopyHoldsWhatAnEditorSaidOfThePublicText() {
        publications.correct(question, new PublicText("An itch", "Call me on +65 8452 3027."), "I agree");
        publications.sendBack(looks.open(question).orElseThrow(), new Cast(context).editor(), "It has your number.");
        visitor.post("/mine/account/exports");
        assertThat(visitor.get(export())).bodyText().contains("an editor gave the text back: It has your number.");
        assertThat(body(visitor.get(export() + "/json"))).contains("\"reason\" : \"It has your number.\"");
    }

    @Test
    void aCopyOpensForItsOwnerAloneAndUntilItsTimeIsOver() {
        visitor.post("/mine/account/exports");
        var address = export();
        var stranger = new Visitor(pages, People.as(new Cast(context).asker()));
        assertThat(stranger.get(address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.get(address + "/json")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new Visitor(pages).get(address)).hasRedirectedUrl("/sign-in");

        jdbc.sql("update export set made_at = timestamptz '2001-01-01 00:00Z' where account_id = :id")
                .param("id", asker.value())
                .update();
        assertThat(visitor.get(address)).hasStatus(HttpStatus.NOT_FOUND);
        context.publishEvent(new KeptUntil(Pack.Kept.EXPORTS, Instant.parse("2001-01-02T00:00:00Z")));
        assertThat(copies()).isZero();
    }

    @Test
    void aCopyThatHoldsADeletedQuestionIsDeletedWithIt() {
        publications.takeBack(question);
        visitor.post("/mine/account/exports");
        assertThat(copies()).isOne();
        questions.forget(new Cast(context).question("Somebody else's"));
        assertThat(copies()).isOne();
        assertThat(visitor.post(own() + "/deletion")).hasRedirectedUrl("/mine");
        assertThat(copies()).isZero();
    }

    @Test
    void aCopyMadeWhileAQuestionIsDeletedDoesNotKeepIt() {
        publications.takeBack(question);
        new SameMoment(context).of(() -> exports.make(asker), () -> questions.forget(question));
        assertThat(questions.find(question)).isEmpty();
        assertThat(copies()).isZero();
    }

    private String own() {
        return "/mine/questions/" + question.value();
    }

    private String export() {
        var link = Pattern.compile("/mine/account/exports/\\w+").matcher(body(visitor.get("/mine/account")));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private int copies() {
        return jdbc.sql("select count(*) from export where account_id = :id")
                .param("id", asker.value())
                .query(Integer.class)
                .single();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
