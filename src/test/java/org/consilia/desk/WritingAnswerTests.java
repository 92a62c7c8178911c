package org.consilia.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilia.desk.TypedAnswer.REFERENCE;
import static org.consilia.desk.TypedAnswer.finished;
import static org.consilia.desk.TypedAnswer.section;
import static org.consilia.desk.TypedAnswer.typed;
import static org.consilia.desk.TypedAnswer.with;

import java.util.List;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.answer.Answers;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsiliaTest
class WritingAnswerTests {

    @Autowired
    Questions questions;

    @Autowired
    Answers answers;

    private Cast cast;
    private AtDesk desk;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        desk = new AtDesk(context, cast.doctor());
    }

    @Test
    void sectionsNothingWasTypedIntoAreNotSubmitted() {
        var question = desk.taken("Why?");
        var typed = typed("It is a nerve.", REFERENCE, 0);
        typed.putAll(section(1, "cause", "A nerve.", "1"));
        typed.putAll(section(2, "outlook", "", ""));
        typed.putAll(section(3, "when-to-get-help", "If it gets weak.", ""));
        assertThat(desk.write(question, "submit", typed)).hasRedirectedUrl("/desk");
        assertThat(desk.open(question).text().claims()).hasSize(2);
    }

    @Test
    void addingMovingAndRemovingSectionsKeepsEveryWord() {
        var question = desk.taken("Why?");
        assertThat(desk.write(question, "add", finished())).bodyText().contains("Section 3", "A nerve is **pressed**.");
        var moved = AtDesk.text(desk.write(question, "down-1", finished()));
        assertThat(moved.indexOf("If the hand gets weak.")).isLessThan(moved.indexOf("A nerve is **pressed**."));
        assertThat(moved.indexOf("If the hand gets weak.")).isPositive();
        assertThat(desk.write(question, "remove-1", finished()))
                .bodyText()
                .contains("If the hand gets weak.", "It is a nerve.", REFERENCE)
                .doesNotContain("A nerve is **pressed**.");
        for (var step : List.of("up-1", "down-2", "remove-9", "up-999", "remove-x", "up", "nonsense-")) {
            assertThat(AtDesk.text(desk.write(desk.taken("Why?"), step, finished())))
                    .doesNotContain("problem");
        }
        assertThat(answers.open(question, desk.doctor().id())).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var question = desk.taken("Why?");
        var typed = finished();
        typed.put("summary", "");
        typed.put("claim-1-references", "7");
        typed.put("references", "What I remember");
        assertThat(desk.write(question, "submit", typed))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error:")
                .contains("id=\"error-summary\"", "Write a short summary.")
                .contains("id=\"error-claim-1-references\"", "id=\"error-references\"")
                .contains("A nerve is **pressed**.", "What I remember", "value=\"7\"");
        assertThat(answers.open(question, desk.doctor().id())).isEmpty();
    }

    @Test
    void aDraftWithGapsMayBeKept() {
        var question = desk.taken("Why?");
        var typed = typed("", "", 0);
        typed.putAll(section(1, "cause", "A nerve.", ""));
        typed.putAll(section(2, "outlook", "", ""));
        assertThat(desk.write(question, "save", typed)).hasRedirectedUrl(AtDesk.path(question) + "/answer");
        assertThat(desk.get(AtDesk.path(question) + "/answer"))
                .bodyText()
                .contains("A nerve.", "Section 2", "Last saved on");
        assertThat(desk.get(AtDesk.path(question) + "/answer/preview"))
                .bodyText()
                .contains("Before an editor can look at it", "Write a short summary.")
                .doesNotContain("/submission\"><button");
    }

    @Test
    void aDraftThatMovedOnInAnotherWindowLosesNeitherText() {
        var question = desk.taken("Why?");
        desk.write(question, "save", with(finished(), "summary", "From one window."));
        var late = with(finished(), "summary", "From the other window.");
        assertThat(desk.write(question, "save", late))
                .hasStatus(409)
                .bodyText()
                .contains("changed in another window", "From the other window.", "name=\"seen\" value=\"1\"");
        assertThat(desk.open(question).text().summary()).isEqualTo("From one window.");
        assertThat(desk.write(question, "save", with(late, "seen", "1"))).hasStatus3xxRedirection();
        assertThat(desk.open(question).text().summary()).isEqualTo("From the other window.");
    }

    @Test
    void anAnswerThatWasHandedInElsewhereStillShowsWhatWasTypedHere() {
        var question = desk.taken("Why?");
        desk.write(question, "submit", finished());
        for (var step : List.of("save", "preview", "submit")) {
            assertThat(desk.write(question, step, with(finished(), "summary", "Typed too late.")))
                    .hasStatus(409)
                    .bodyText()
                    .contains("can no longer be changed", "Typed too late.");
        }
        answers.sign(desk.open(question).id(), cast.editor());
        assertThat(desk.write(question, "save", with(finished(), "summary", "Typed too late.")))
                .hasStatus(409)
                .bodyText()
                .contains("Typed too late.");
    }

    @Test
    void aQuestionThatWasClosedIsHiddenButNotWhatWasTyped() {
        var question = desk.taken("A question to close");
        questions.decline(question, "Asked twice");
        assertThat(desk.get(AtDesk.path(question) + "/answer")).hasStatus(404);
        assertThat(desk.write(question, "save", with(finished(), "summary", "Typed too late.")))
                .hasStatus(409)
                .bodyText()
                .contains("Typed too late.")
                .doesNotContain("A question to close");
        assertThat(desk.get("/desk")).bodyText().doesNotContain("A question to close");
    }

    @Test
    void whatIsTypedIsNeverRunAsHtml() {
        var question = desk.taken("Why? <script>alert(1)</script>");
        var evil = "<script>alert(2)</script><img src=x onerror=alert(3)> [x](javascript:alert(4))";
        var typed = typed(evil, "https://www.example.org/\"><script>alert(5)</script> | " + evil, 0);
        typed.putAll(section(1, "cause", evil, "1"));
        typed.put("claim-1-heading", evil);
        typed.putAll(section(2, "when-to-get-help", evil, ""));
        assertThat(desk.write(question, "preview", typed)).hasStatus3xxRedirection();
        for (var page : List.of(
                AtDesk.path(question), AtDesk.path(question) + "/answer", AtDesk.path(question) + "/answer/preview")) {
            assertThat(AtDesk.text(desk.get(page)))
                    .doesNotContain("<script>alert", "<img", "href=\"javascript")
                    .contains("&lt;script&gt;");
        }
    }
}
