package org.consilia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.consilia.desk.TypedAnswer.finished;

import java.util.List;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
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
class DeskModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Answers answers;

    private Cast cast;
    private AtDesk desk;

    @BeforeEach
    void enter() {
        cast = new Cast(context);
        desk = new AtDesk(context, cast.doctor());
    }

    @Test
    void aDoctorTakesAQuestionWritesPreviewsAndSubmits() {
        var question = cast.question("Why do my hands go numb at night?");
        assertThat(desk.get("/desk")).hasStatusOk().bodyText().contains("Why do my hands go numb at night?");
        assertThat(desk.get(AtDesk.path(question)))
                .bodyText()
                .contains("It began a week ago.", "30 to 39", "Asthma", "Take this");
        assertThat(desk.post(AtDesk.path(question) + "/assignment")).hasStatus3xxRedirection();
        assertThat(desk.get(AtDesk.path(question) + "/answer"))
                .bodyText()
                .contains("What can be done next", "When to get help", "Ask your own doctor");

        assertThat(desk.write(question, "preview", finished()))
                .hasRedirectedUrl(AtDesk.path(question) + "/answer/preview");
        assertThat(desk.get(AtDesk.path(question) + "/answer/preview"))
                .bodyText()
                .contains("A nerve is <strong>pressed</strong>.", desk.doctor().name(), "Licence checked", "Of nerves");

        var draft = desk.open(question);
        assertThat(desk.post(AtDesk.path(question) + "/answer/submission", "seen", String.valueOf(draft.revision())))
                .hasRedirectedUrl("/desk");
        assertThat(desk.open(question).state()).isEqualTo(AnswerState.IN_REVIEW);
        assertThat(desk.get("/desk")).bodyText().contains("Handed in on");
        assertThat(desk.get(AtDesk.path(question) + "/answer"))
                .hasRedirectedUrl(AtDesk.path(question) + "/answer/preview");
    }

    @Test
    void oneQuestionWhoseSealIsBrokenLeavesTheOthersReadable(@Autowired JdbcClient jdbc) {
        var broken = cast.question("My words were changed");
        cast.question("My words are whole");
        jdbc.sql("update question set words = overlay(words placing '\\x0000000000000000' from 20) where id = :id")
                .param("id", broken.value())
                .update();
        assertThat(desk.get("/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("My words are whole", "This question cannot be read")
                .doesNotContain("My words were changed");
        questions.forget(broken);
    }

    @Test
    void aDoctorSeesWhatIsAnsweredAlready() {
        cast.publicQuestion("Do crickets carry malaria?", "No cricket carries malaria.");
        var question = cast.question("Can crickets carry malaria?");

        await().untilAsserted(() -> assertThat(desk.get(AtDesk.path(question)))
                .bodyText()
                .contains("Has this been answered already?", "Do crickets carry malaria?"));
    }

    @Test
    void whatAnEditorSentBackIsOnTheDeskWithTheReason() {
        var question = desk.taken("Why?");
        desk.write(question, "submit", finished());
        answers.sendBack(desk.open(question).id(), cast.editor(), "Please say how long it lasts.");
        assertThat(desk.get("/desk")).bodyText().contains("Sent back to you", "Please say how long it lasts.");
        assertThat(desk.get(AtDesk.path(question) + "/answer")).bodyText().contains("Please say how long it lasts.");
    }

    @Test
    void anUrgentQuestionComesFirstAndSaysWhy() {
        cast.question("An older question");
        cast.question("An urgent question", new Urgency.Urgent(RedFlag.CHEST_PAIN, "chest pain"));
        var shown = AtDesk.text(desk.get("/desk"));
        assertThat(shown.indexOf("An urgent question")).isBetween(1, shown.indexOf("An older question"));
        assertThat(shown).contains("Chest pain that may come from the heart");
    }

    @Test
    void aDoctorSeesNoHeldNoUnconfirmedAndNoUnknownQuestion() {
        var held = cast.question("Held", new Urgency.Emergency(RedFlag.STROKE, "stroke"));
        var unconfirmed = cast.unconfirmedQuestion("Unconfirmed");
        assertThat(questions.get(held).state()).isEqualTo(QuestionState.HELD);
        for (var id : List.of(held, unconfirmed, new QuestionId("000000000000"))) {
            for (var page : List.of("", "/answer", "/answer/preview")) {
                assertThat(desk.get(AtDesk.path(id) + page))
                        .hasStatus(404)
                        .bodyText()
                        .contains("We cannot find this page");
            }
            assertThat(desk.post(AtDesk.path(id) + "/assignment")).hasStatus(404);
            assertThat(desk.write(id, "save", finished())).hasStatus(404);
        }
    }

    @Test
    void onlyTheDoctorWhoTookAQuestionWritesItsAnswer() {
        var question = desk.taken("Why?");
        desk.write(question, "save", finished());
        desk = new AtDesk(context, cast.doctor());
        assertThat(desk.get(AtDesk.path(question))).bodyText().contains("Another doctor has taken this question.");
        assertThat(desk.post(AtDesk.path(question) + "/assignment"))
                .hasStatus(409)
                .bodyText()
                .contains("has moved on");
        assertThat(desk.get(AtDesk.path(question) + "/answer")).hasStatus(404);
        assertThat(desk.get(AtDesk.path(question) + "/answer/preview")).hasStatus(404);
        assertThat(desk.write(question, "save", finished())).hasStatus(404);
        assertThat(desk.post(AtDesk.path(question) + "/answer/submission", "seen", "1"))
                .hasStatus(404);
    }

    @Test
    void theDeskIsForDoctorsOnly() {
        var asker = cast.asker();
        assertThat(new Visitor(pages).get("/desk")).hasStatus3xxRedirection();
        assertThat(new Visitor(pages, People.as(asker, "EDITOR")).get("/desk")).hasStatus(403);
        assertThat(new Visitor(pages, People.as(asker, "DOCTOR")).get("/desk")).hasStatus(404);
    }

    @Test
    void aLapsedLicenceIsSaidOnTheDesk() {
        desk = new AtDesk(context, cast.doctorWithLapsedLicence());
        assertThat(desk.get("/desk")).bodyText().contains("Your licence has no check that holds today");
    }
}
