package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerCalledDangerous;
import org.consilia.answer.Answers;
import org.consilia.answer.PeerView;
import org.consilia.answer.Peers;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What doctors say of each other's answers, from the desk over the editor to the reader. */
@ConsiliaTest
class PeersTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Peers peers;

    private Cast cast;
    private AccountId editor;
    private Answer answer;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        editor = cast.editor();
        answer = published(cast.doctor("cardiology", "Heart House"));
    }

    @Test
    void readersReadInWordsHowManyAgree() {
        say(cast.doctor("cardiology", "North Clinic"), "agree", "");
        say(cast.doctor("cardiology", ""), "agree", "");
        say(cast.doctor("neurology", "South Clinic"), "agree", "");
        assertThat(page())
                .contains(
                        "2 doctors of the same specialty (Cardiology) agree.", "1 doctor of another specialty agrees.");
    }

    @Test
    void whoWorksWhereTheAuthorWorksDoesNotCount() {
        var colleague = cast.doctor("cardiology", " heart-house ");
        assertThat(desk(colleague).get(form())).bodyText().contains("You and the author work at the same place");
        say(colleague, "agree", "");
        assertThat(page()).doesNotContain("What other doctors say");
    }

    @Test
    void whoseLicenceCheckHasLapsedSaysNothing() {
        var lapsed = cast.doctorWithLapsedLicence();
        assertThat(say(lapsed, "agree", "")).hasStatusOk().bodyText().contains("no check that holds today");
        assertThat(peers.of(answer.id(), lapsed.id())).isEmpty();
    }

    @Test
    void nobodyJudgesTheirOwnAnswer(@Autowired ApplicationContext context) {
        var author = context.getBean(Doctors.class)
                .find(Objects.requireNonNull(answer.doctor()))
                .orElseThrow();
        assertThat(desk(author).get(form())).hasStatus(404);
        assertThat(say(author, "agree", "")).hasStatus(404);
    }

    @Test
    void wordsAreSeenByReadersOnlyAfterAnEditorLetThemThrough() {
        var peer = cast.doctor("cardiology", "North Clinic");
        say(peer, "caveat", "In kidney disease the dye matters.");
        assertThat(page()).contains("1 doctor of the same specialty").doesNotContain("the dye matters");
        assertThat(editing().get("/editing")).bodyText().contains(path(said(peer)));
        assertThat(editing().get(path(said(peer)))).bodyText().contains("the dye matters");
        assertThat(decide(peer, "true", "")).bodyText().contains("Give a reason.");
        assertThat(decide(peer, "true", "True and useful.")).hasRedirectedUrl("/editing");
        assertThat(page()).contains("Agrees and adds", "In kidney disease the dye matters.", peer.name());
        assertThat(decide(peer, "false", "On second thoughts.")).hasStatus(409);
    }

    @Test
    void wordsThatAnEditorKeepsBackAreNeverShown() {
        var peer = cast.doctor("neurology", "");
        say(peer, "disagree", "The man from Elm Street knows better.");
        decide(peer, "false", "Tells who it is.");
        assertThat(page()).doesNotContain("Elm Street", "Disagrees");
    }

    @Test
    void everyEditorHearsOfADangerAtOnce(@Autowired JdbcClient jdbc) {
        say(cast.doctor("neurology", ""), "dangerous", "The dose would kill.");
        assertThat(jdbc.sql("select destination from message where account_id = :editor and kind = 'EDITOR_NEEDED'")
                        .param("editor", editor.value())
                        .query(String.class)
                        .list())
                .containsExactly("/editing");
    }

    @Test
    void whatIsCalledDangerousIsToldToReadersAtOnceAndUntilItIsDecided(PublishedEvents events) {
        var peer = cast.doctor("neurology", "");
        say(peer, "dangerous", "The dose would kill.");
        assertThat(events.ofType(AnswerCalledDangerous.class)
                        .matching(event -> event.id().equals(answer.id())))
                .hasSize(1);
        assertThat(page())
                .contains("A doctor here has called something in this answer dangerous")
                .doesNotContain("would kill");
        decide(peer, "false", "There is no dose in it.");
        assertThat(page()).doesNotContain("has called something in this answer dangerous");
    }

    @Test
    void aDangerNeedsAReasonAndNothingTypedIsLost() {
        var peer = cast.doctor("neurology", "");
        assertThat(say(peer, "dangerous", " ")).bodyText().contains("Say why, or what should be added.");
        assertThat(say(peer, "", "Typed already.")).bodyText().contains("Choose what you think.", "Typed already.");
        assertThat(say(peer, "perfect", "x")).bodyText().contains("Choose what you think.");
        assertThat(say(peer, "caveat", "x".repeat(401))).bodyText().contains("at most 400 characters");
    }

    @Test
    void theLatestWordCountsAndCanBeTakenBack() {
        var peer = cast.doctor("cardiology", "North Clinic");
        say(peer, "agree", "");
        say(peer, "taken-back", "");
        assertThat(page()).doesNotContain("What other doctors say");
        say(peer, "agree", "");
        say(peer, "agree", "");
        assertThat(page()).contains("1 doctor of the same specialty (Cardiology) agrees.");
    }

    @Test
    void agreementWithAnOlderTextIsNotAgreementWithTheNewOne() {
        var peer = cast.doctor("cardiology", "North Clinic");
        var older = desk(peer).post(form(), "stance", "agree", "seen", "0");
        assertThat(older).bodyText().contains("The answer was changed while you read it.");
    }

    private Answer published(Doctor author) {
        var question = cast.question("What if the stent fails?");
        questions.assign(question, author.account());
        var id = answers.write(question, author.id(), author.account(), Cast.text("It can be opened again."));
        answers.submit(id);
        answers.sign(id, editor);
        publications.publish(question, new PublicText("What if the stent fails?", ""), "I agree");
        return answers.get(id);
    }

    private String page() {
        var page = new Visitor(pages).get(questions.get(answer.question()).path());
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult say(Doctor peer, String stance, String words) {
        return desk(peer).post(form(), "stance", stance, "words", words, "seen", String.valueOf(answer.revision()));
    }

    private MvcTestResult decide(Doctor peer, String isShown, String reason) {
        return editing().post(path(said(peer)), "show", isShown, "reason", reason);
    }

    private PeerView said(Doctor peer) {
        return peers.of(answer.id(), peer.id()).orElseThrow();
    }

    private String form() {
        return "/desk/answers/" + answer.id().value() + "/view";
    }

    private static String path(PeerView view) {
        return "/editing/peers/" + view.id().value();
    }

    private Visitor desk(Doctor doctor) {
        return new Visitor(pages, People.as(doctor.account(), "DOCTOR"));
    }

    private Visitor editing() {
        return new Visitor(pages, People.as(editor, "EDITOR"));
    }
}
