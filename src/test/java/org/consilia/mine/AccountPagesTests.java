package org.consilia.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.OneTimeLinks;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Seeing and erasing one's own data, without writing to anybody. */
@ConsiliaTest
class AccountPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

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
    void whatIsKeptIsShownWithItsTimesAndWhatWasAgreedTo() {
        assertThat(visitor.get("/mine/account"))
                .hasStatusOk()
                .bodyText()
                .contains(Objects.requireNonNull(
                                accounts.find(asker).orElseThrow().email())
                        .value())
                .contains("Itchy elbow of Tom", "I agree", "I agree to be public", "Given on")
                .contains("A copy of your data that you asked for", "Make a copy of my data", "Erase my account");
    }

    @Test
    void anErasedAccountLeavesItsNumberInTheRecordOfDeedsAndNowhereElse() {
        visitor.post("/quotes", "procedure", "A knee", "area", "Here", "time", "", "wishes", "", "consent", "true");
        visitor.post("/mine/account/exports");
        links.next(asker, "/mine", Duration.ofHours(1));
        assertThat(tablesHolding(asker.value().toString())).contains("question", "consent", "quote_request", "export");

        assertThat(visitor.get("/mine/account/erasure"))
                .hasStatusOk()
                .bodyText()
                .contains("Erase everything now");
        assertThat(visitor.post("/mine/account/erasure")).hasRedirectedUrl("/erased");

        assertThat(new Visitor(pages).get("/erased")).hasStatusOk().bodyText().contains("Everything is erased");
        assertThat(accounts.find(asker)).isEmpty();
        assertThat(tablesHolding(asker.value().toString())).isSubsetOf("audit_entry", "event_publication");
        assertThat(tablesHolding(question.value()))
                .isSubsetOf("audit_entry", "event_publication", "tombstone", "find_change");
        assertThat(visitor.get("/mine/account")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theAddressOfAnErasedPublicQuestionSaysThatItIsGone() {
        var address = questions.get(question).path();
        accounts.erase(asker);
        for (var path : List.of(address, "/questions/" + question.value())) {
            assertThat(new Visitor(pages).get(path))
                    .hasStatus(HttpStatus.GONE)
                    .bodyText()
                    .contains("This page was taken down")
                    .doesNotContain(shown.title(), shown.body(), doctor.name());
        }
        assertThat(new Visitor(pages).get("/")).bodyText().doesNotContain(shown.title());
        assertThat(new Visitor(pages).get(doctor.path())).bodyText().doesNotContain(shown.title());
    }

    @Test
    void whatWasSentAboutADeletedQuestionIsDeletedWithIt() {
        assertThat(tablesHolding(question.value())).contains("message");
        publications.takeBack(question);
        visitor.post(own() + "/deletion");
        assertThat(tablesHolding(question.value()))
                .isSubsetOf("audit_entry", "event_publication", "tombstone", "find_change");
    }

    @Test
    void aDeletedQuestionThatWasPublicOnceSaysSoAndOneThatWasNotIsUnknown() {
        publications.takeBack(question);
        questions.forget(question);
        var never = new Cast(context).question("Never public");
        questions.forget(never);
        assertThat(new Visitor(pages).get("/questions/" + question.value())).hasStatus(HttpStatus.GONE);
        assertThat(new Visitor(pages).get("/questions/" + never.value())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoWorksHereIsToldHowToLeave() {
        var editor = new Cast(context).editor();
        var working = new Visitor(pages, People.as(editor, "EDITOR"));
        assertThat(working.get("/mine/account"))
                .bodyText()
                .contains("Ask whoever runs this site")
                .doesNotContain("Erase my account");
        for (var answer : List.of(working.get("/mine/account/erasure"), working.post("/mine/account/erasure"))) {
            assertThat(answer).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Ask whoever runs this site");
        }
        assertThat(accounts.find(editor)).isPresent();
    }

    @Test
    void theAskerSeesWhichPeopleSawTheQuestionOnceADay() {
        var page = own() + "/readers";
        var editor = new Visitor(pages, People.as(new Cast(context).editor(), "EDITOR"));
        var writer = new Visitor(pages, People.as(doctor.account(), "DOCTOR"));
        visitor.get(own());
        assertThat(visitor.get(page)).hasStatusOk().bodyText().contains("Nobody has seen it yet");
        writer.get("/desk/questions/" + question.value());
        writer.get("/desk/questions/" + question.value());
        editor.get("/editing/questions/" + question.value());
        assertThat(body(visitor.get(page)).split("<li>(A doctor|An editor) ·")).hasSize(3);
        assertThat(body(visitor.get(page)))
                .doesNotContain(doctor.name(), doctor.account().value().toString());
        var stranger = new Visitor(pages, People.as(new Cast(context).asker()));
        assertThat(stranger.get(page)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String own() {
        return "/mine/questions/" + question.value();
    }

    /** Tables of which a row says this word in the clear. */
    private Set<String> tablesHolding(String word) {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, _) -> row.getString("table_name"))
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from \"" + table + "\" t where t::text like :word)")
                        .param("word", "%" + word + "%")
                        .query(Boolean.class)
                        .single())
                .collect(Collectors.toSet());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
