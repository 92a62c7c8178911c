package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.answer.Answers;
import org.consilia.moderation.NewReport;
import org.consilia.moderation.ReportKind;
import org.consilia.moderation.Reports;
import org.consilia.moderation.Rulings;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** After whole journeys, no table holds in the clear what people wrote in private, nor where they can be reached. */
@ConsiliaTest
class SealedDatabaseTests {

    private static final String SECRET = "quibblezyxw";
    private static final String ANSWER = "wibblefrotz";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void nothingPrivateLiesInTheClear() {
        var email = EmailAddress.of("quibble." + SECRET + "@example.org").orElseThrow();
        ask(email);
        var unsent = new Visitor(pages).post("/ask", "title", "My " + SECRET, "body", "A draft of " + SECRET);
        assertThat(Visitor.redirect(unsent)).doesNotContain(SECRET);
        askForPrice(email);
        var asker = accounts.find(email).orElseThrow().id();
        var question = questions.askedBy(asker).getFirst();
        assertThat(question.title()).contains(SECRET);
        var cast = new Cast(context);
        var doctor = cast.doctor();
        var answer = answers.write(question.id(), doctor.id(), doctor.account(), Cast.text("An " + ANSWER));
        answers.submit(answer);
        answers.sendBack(answer, cast.editor(), "Say more of the " + SECRET);
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        for (var table : tables()) {
            assertThat(holding(table, ANSWER)).as(table).isZero();
        }
        publications.publish(
                question.id(), new PublicText("An itch", "Call me on +65 8452 3027, " + SECRET), "I agree");
        var look = looks.open(question.id()).orElseThrow();
        publications.sendBack(look, cast.editor(), "Take out " + SECRET);
        assertThat(looks.last(question.id()).orElseThrow().reason()).contains(SECRET);
        publications.publish(question.id(), new PublicText("An itch", "Since May."), "I agree");
        var closed = cast.question("Closed " + SECRET);
        context.getBean(Rulings.class).decline(closed, cast.editor(), "We cannot help with " + SECRET);
        context.getBean(Reports.class)
                .file(new NewReport(question.id(), null, ReportKind.OTHER, "It tells of " + SECRET), "192.0.2.1");
        cast.question("Buy now at www." + SECRET + ".example");

        for (var table : tables()) {
            assertThat(holding(table, SECRET)).as(table).isZero();
        }
        assertThat(holding("question", "Since May.")).isPositive();
    }

    private void ask(EmailAddress email) {
        var visitor = new Visitor(pages);
        var draft = Visitor.redirect(visitor.post("/ask", "title", "My " + SECRET, "body", "It itches, " + SECRET));
        var path = draft.substring(0, draft.lastIndexOf('/'));
        visitor.post(path + "/about", "age", "30-39", "conditions", SECRET, "medicines", SECRET + " 20 mg");
        var sent = visitor.post(path + "/check", "email", email.value(), "consent", "true");
        assertThat(Visitor.redirect(sent)).isEqualTo("/ask/sent");
    }

    private void askForPrice(EmailAddress email) {
        var sent = new Visitor(pages)
                .post(
                        "/quotes",
                        "procedure",
                        "A " + SECRET,
                        "area",
                        "Port " + SECRET,
                        "time",
                        "soon",
                        "wishes",
                        SECRET,
                        "email",
                        email.value(),
                        "consent",
                        "true");
        assertThat(Visitor.redirect(sent)).isEqualTo("/quotes/sent");
    }

    private List<String> tables() {
        var tables = jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .stream()
                .map(String::valueOf)
                .toList();
        assertThat(tables).contains("question", "account", "spring_session_attributes", "audit_entry", "message");
        return tables;
    }

    /** Rows that hold a word, in any case, as text or as the bytes of a text. */
    private long holding(String table, String word) {
        var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return jdbc.sql("select count(*) from \"" + table + "\" t where lower(t::text) like :word or t::text like :hex")
                .param("word", "%" + word.toLowerCase(Locale.ROOT) + "%")
                .param("hex", "%" + hex + "%")
                .query(Long.class)
                .single();
    }
}
