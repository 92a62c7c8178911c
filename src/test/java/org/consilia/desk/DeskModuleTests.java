package org.consilia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.consilia.desk.TypedAnswer.REFERENCE;
import static org.consilia.desk.TypedAnswer.finished;
import static org.consilia.desk.TypedAnswer.section;
import static org.consilia.desk.TypedAnswer.typed;
import static org.consilia.desk.TypedAnswer.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class DeskModuleTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Answers answers;

    private Cast cast;
    private Doctor doctor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        doctor = cast.doctor();
    }

    @Test
    void aDoctorTakesAQuestionWritesPreviewsAndSubmits() {
        var question = cast.question("Why do my hands go numb at night?");
        assertThat(get("/desk")).hasStatusOk().bodyText().contains("Why do my hands go numb at night?");
        assertThat(get(path(question))).bodyText().contains("It began a week ago.", "30 to 39", "Asthma", "Take this");
        assertThat(post(path(question) + "/assignment")).hasStatus3xxRedirection();
        assertThat(get(path(question) + "/answer"))
                .bodyText()
                .contains("What can be done next", "When to get help", "Ask your own doctor");

        assertThat(write(question, "preview", finished())).hasRedirectedUrl(path(question) + "/answer/preview");
        assertThat(get(path(question) + "/answer/preview"))
                .bodyText()
                .contains("A nerve is <strong>pressed</strong>.", doctor.name(), "Licence checked", "Of nerves");

        var draft = open(question);
        assertThat(post(path(question) + "/answer/submission", "seen", String.valueOf(draft.revision())))
                .hasRedirectedUrl("/desk");
        assertThat(open(question).state()).isEqualTo(AnswerState.IN_REVIEW);
        assertThat(get("/desk")).bodyText().contains("Handed in on");
        assertThat(get(path(question) + "/answer")).hasRedirectedUrl(path(question) + "/answer/preview");
    }

    @Test
    void oneQuestionWhoseSealIsBrokenLeavesTheOthersReadable(@Autowired JdbcClient jdbc) {
        var broken = cast.question("My words were changed");
        cast.question("My words are whole");
        jdbc.sql("update question set words = overlay(words placing '\\x0000000000000000' from 20) where id = :id")
                .param("id", broken.value())
                .update();
        assertThat(get("/desk"))
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

        await().untilAsserted(() -> assertThat(get(path(question)))
                .bodyText()
                .contains("Has this been answered already?", "Do crickets carry malaria?"));
    }

    @Test
    void sectionsNothingWasTypedIntoAreNotSubmitted() {
        var question = taken("Why?");
        var typed = typed("It is a nerve.", REFERENCE, 0);
        typed.putAll(section(1, "cause", "A nerve.", "1"));
        typed.putAll(section(2, "outlook", "", ""));
        typed.putAll(section(3, "when-to-get-help", "If it gets weak.", ""));
        assertThat(write(question, "submit", typed)).hasRedirectedUrl("/desk");
        assertThat(open(question).text().claims()).hasSize(2);
    }

    @Test
    void addingMovingAndRemovingSectionsKeepsEveryWord() {
        var question = taken("Why?");
        assertThat(write(question, "add", finished())).bodyText().contains("Section 3", "A nerve is **pressed**.");
        var moved = text(write(question, "down-1", finished()));
        assertThat(moved.indexOf("If the hand gets weak.")).isLessThan(moved.indexOf("A nerve is **pressed**."));
        assertThat(moved.indexOf("If the hand gets weak.")).isPositive();
        assertThat(write(question, "remove-1", finished()))
                .bodyText()
                .contains("If the hand gets weak.", "It is a nerve.", REFERENCE)
                .doesNotContain("A nerve is **pressed**.");
        for (var step : List.of("up-1", "down-2", "remove-9", "up-999", "remove-x", "up", "nonsense-")) {
            assertThat(text(write(taken("Why?"), step, finished()))).doesNotContain("problem");
        }
        assertThat(answers.open(question, doctor.id())).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var question = taken("Why?");
        var typed = finished();
        typed.put("summary", "");
        typed.put("claim-1-references", "7");
        typed.put("references", "What I remember");
        assertThat(write(question, "submit", typed))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error:")
                .contains("id=\"error-summary\"", "Write a short summary.")
                .contains("id=\"error-claim-1-references\"", "id=\"error-references\"")
                .contains("A nerve is **pressed**.", "What I remember", "value=\"7\"");
        assertThat(answers.open(question, doctor.id())).isEmpty();
    }

    @Test
    void aDraftWithGapsMayBeKept() {
        var question = taken("Why?");
        var typed = typed("", "", 0);
        typed.putAll(section(1, "cause", "A nerve.", ""));
        typed.putAll(section(2, "outlook", "", ""));
        assertThat(write(question, "save", typed)).hasRedirectedUrl(path(question) + "/answer");
        assertThat(get(path(question) + "/answer")).bodyText().contains("A nerve.", "Section 2", "Last saved on");
        assertThat(get(path(question) + "/answer/preview"))
                .bodyText()
                .contains("Before an editor can look at it", "Write a short summary.")
                .doesNotContain("/submission\"><button");
    }

    @Test
    void aDraftThatMovedOnInAnotherWindowLosesNeitherText() {
        var question = taken("Why?");
        write(question, "save", with(finished(), "summary", "From one window."));
        var late = with(finished(), "summary", "From the other window.");
        assertThat(write(question, "save", late))
                .hasStatus(409)
                .bodyText()
                .contains("changed in another window", "From the other window.", "name=\"seen\" value=\"1\"");
        assertThat(open(question).text().summary()).isEqualTo("From one window.");
        assertThat(write(question, "save", with(late, "seen", "1"))).hasStatus3xxRedirection();
        assertThat(open(question).text().summary()).isEqualTo("From the other window.");
    }

    @Test
    void anAnswerThatWasHandedInElsewhereStillShowsWhatWasTypedHere() {
        var question = taken("Why?");
        write(question, "submit", finished());
        for (var step : List.of("save", "preview", "submit")) {
            assertThat(write(question, step, with(finished(), "summary", "Typed too late.")))
                    .hasStatus(409)
                    .bodyText()
                    .contains("can no longer be changed", "Typed too late.");
        }
        answers.sign(open(question).id(), cast.editor());
        assertThat(write(question, "save", with(finished(), "summary", "Typed too late.")))
                .hasStatus(409)
                .bodyText()
                .contains("Typed too late.");
    }

    @Test
    void aQuestionThatWasClosedIsHiddenButNotWhatWasTyped() {
        var question = taken("A question to close");
        questions.decline(question, "Asked twice");
        assertThat(get(path(question) + "/answer")).hasStatus(404);
        assertThat(write(question, "save", with(finished(), "summary", "Typed too late.")))
                .hasStatus(409)
                .bodyText()
                .contains("Typed too late.")
                .doesNotContain("A question to close");
        assertThat(get("/desk")).bodyText().doesNotContain("A question to close");
    }

    @Test
    void whatAnEditorSentBackIsOnTheDeskWithTheReason() {
        var question = taken("Why?");
        write(question, "submit", finished());
        answers.sendBack(open(question).id(), cast.editor(), "Please say how long it lasts.");
        assertThat(get("/desk")).bodyText().contains("Sent back to you", "Please say how long it lasts.");
        assertThat(get(path(question) + "/answer")).bodyText().contains("Please say how long it lasts.");
    }

    @Test
    void whatIsTypedIsNeverRunAsHtml() {
        var question = taken("Why? <script>alert(1)</script>");
        var evil = "<script>alert(2)</script><img src=x onerror=alert(3)> [x](javascript:alert(4))";
        var typed = typed(evil, "https://www.example.org/\"><script>alert(5)</script> | " + evil, 0);
        typed.putAll(section(1, "cause", evil, "1"));
        typed.put("claim-1-heading", evil);
        typed.putAll(section(2, "when-to-get-help", evil, ""));
        assertThat(write(question, "preview", typed)).hasStatus3xxRedirection();
        for (var page : List.of(path(question), path(question) + "/answer", path(question) + "/answer/preview")) {
            assertThat(text(get(page)))
                    .doesNotContain("<script>alert", "<img", "href=\"javascript")
                    .contains("&lt;script&gt;");
        }
    }

    @Test
    void anUrgentQuestionComesFirstAndSaysWhy() {
        cast.question("An older question");
        cast.question("An urgent question", new Urgency.Urgent(RedFlag.CHEST_PAIN, "chest pain"));
        var desk = text(get("/desk"));
        assertThat(desk.indexOf("An urgent question")).isBetween(1, desk.indexOf("An older question"));
        assertThat(desk).contains("Chest pain that may come from the heart");
    }

    @Test
    void aDoctorSeesNoHeldNoUnconfirmedAndNoUnknownQuestion() {
        var held = cast.question("Held", new Urgency.Emergency(RedFlag.STROKE, "stroke"));
        var unconfirmed = cast.unconfirmedQuestion("Unconfirmed");
        assertThat(questions.get(held).state()).isEqualTo(QuestionState.HELD);
        for (var id : List.of(held, unconfirmed, new QuestionId("000000000000"))) {
            for (var page : List.of("", "/answer", "/answer/preview")) {
                assertThat(get(path(id) + page)).hasStatus(404).bodyText().contains("We cannot find this page");
            }
            assertThat(post(path(id) + "/assignment")).hasStatus(404);
            assertThat(write(id, "save", finished())).hasStatus(404);
        }
    }

    @Test
    void onlyTheDoctorWhoTookAQuestionWritesItsAnswer() {
        var question = taken("Why?");
        write(question, "save", finished());
        doctor = cast.doctor();
        assertThat(get(path(question))).bodyText().contains("Another doctor has taken this question.");
        assertThat(post(path(question) + "/assignment"))
                .hasStatus(409)
                .bodyText()
                .contains("has moved on");
        assertThat(get(path(question) + "/answer")).hasStatus(404);
        assertThat(get(path(question) + "/answer/preview")).hasStatus(404);
        assertThat(write(question, "save", finished())).hasStatus(404);
        assertThat(post(path(question) + "/answer/submission", "seen", "1")).hasStatus(404);
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
        doctor = cast.doctorWithLapsedLicence();
        assertThat(get("/desk")).bodyText().contains("Your licence has no check that holds today");
    }

    private QuestionId taken(String title) {
        var question = cast.question(title);
        questions.assign(question, doctor.account());
        return question;
    }

    private Answer open(QuestionId question) {
        return answers.open(question, doctor.id()).orElseThrow();
    }

    private static String path(QuestionId question) {
        return "/desk/questions/" + question.value();
    }

    private MvcTestResult get(String path) {
        return visitor().get(path);
    }

    private MvcTestResult post(String path, String... fields) {
        return visitor().post(path, fields);
    }

    private MvcTestResult write(QuestionId question, String step, Map<String, String> typed) {
        var fields = Stream.concat(
                Stream.of("step", step),
                typed.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())));
        return post(path(question) + "/answer", fields.toArray(String[]::new));
    }

    private Visitor visitor() {
        return new Visitor(pages, People.as(doctor.account(), "DOCTOR"));
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
