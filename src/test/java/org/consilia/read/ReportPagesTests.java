package org.consilia.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.Visitor;
import org.consilia.answer.AnswerId;
import org.consilia.answer.Answers;
import org.consilia.moderation.Addresses;
import org.consilia.moderation.ReportKind;
import org.consilia.moderation.Reports;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliaTest
class ReportPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Reports reports;

    private QuestionId question;
    private AnswerId answer;
    private Visitor reader;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        var cast = new Cast(context);
        var doctor = cast.doctor();
        question = cast.question("Why do my hands go numb?");
        questions.assign(question, doctor.account());
        answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("It is a nerve."));
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        publications.publish(question, new PublicText("Numb hands", "At night."), "I agree");
        var address = Addresses.next();
        reader = new Visitor(pages, request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    @Test
    void everyPublicQuestionAndAnswerCanBeReportedWithoutAnAccount() {
        assertThat(reader.get(questions.get(question).path()))
                .bodyText()
                .contains("/reports/new?question=" + question.value() + "\"")
                .contains("/reports/new?question=" + question.value() + "&amp;answer=" + answer.value() + "\"");
        assertThat(reader.get("/reports/new?question=" + question.value() + "&answer=" + answer.value()))
                .bodyText()
                .contains("Numb hands", "It is dangerous", "noindex");
        assertThat(file("kind", "dangerous", "words", "Too much of it.")).isEqualTo("/reports/sent");
        assertThat(reports.open(question)).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(ReportKind.DANGEROUS);
            assertThat(report.answer()).isEqualTo(answer);
        });
        assertThat(reader.get("/reports/sent")).bodyText().contains("Your report is kept");
    }

    @Test
    void wordsMayBeLeftOutButNotTheKind() {
        assertThat(reader.post("/reports", "question", question.value(), "words", "Hm."))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"error-kind\"", "Hm.");
        assertThat(reader.post("/reports", "question", question.value(), "kind", "wrong", "words", "w".repeat(2001)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"error-words\"");
        assertThat(reports.open(question)).isEmpty();
        assertThat(file("kind", "wrong")).isEqualTo("/reports/sent");
        assertThat(reports.open(question)).hasSize(1);
    }

    @Test
    void whoNeedsHelpIsStoppedFirst() {
        String[] typed = {
            "question",
            question.value(),
            "kind",
            "wrong",
            "words",
            "I have crushing chest pain right now and cannot breathe"
        };
        assertThat(reader.post("/reports", typed)).hasStatusOk().bodyText().contains("tel:", "crushing chest pain");
        assertThat(reports.open(question)).isEmpty();
        assertThat(file("kind", "wrong", "words", typed[5], "notNow", "true")).isEqualTo("/reports/sent");
        assertThat(reports.open(question)).hasSize(1);
    }

    @Test
    void tooManyReportsAreRefusedInWordsAndKeepWhatWasTyped() {
        for (int i = 0; i < 5; i++) {
            file("kind", "other");
        }
        assertThat(reader.post("/reports", "question", question.value(), "kind", "other", "words", "Once more"))
                .hasStatus(429)
                .bodyText()
                .contains("please wait an hour", "Once more");
        assertThat(reports.open(question)).hasSize(5);
    }

    @Test
    void whatIsNotPublicCannotBeReported() {
        publications.takeBack(question);
        for (var id : List.of(question.value(), "000000000000", "", "'; drop")) {
            assertThat(reader.post("/reports", "question", id, "kind", "wrong")).hasStatus(404);
        }
        assertThat(reader.get("/reports/new")).hasStatus(404);
    }

    @Test
    void anAnswerOfAnotherQuestionCannotBeReportedHere() {
        assertThat(reader.post("/reports", "question", question.value(), "answer", "000000000000", "kind", "wrong"))
                .hasStatus(404);
    }

    private String file(String... fields) {
        var all = new ArrayList<>(List.of("question", question.value(), "answer", answer.value()));
        all.addAll(List.of(fields));
        return Visitor.redirect(reader.post("/reports", all.toArray(String[]::new)));
    }
}
