package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Words of a question or a search reach no log, no event, no address and no message. */
@ConsiliaTest
@ExtendWith(OutputCaptureExtension.class)
class SecretWordsTests {

    private static final String SECRET = "zyxwquibble";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void wordsStayWhereTheyBelong(CapturedOutput output) {
        var visitor = new Visitor(pages);
        var found = Visitor.redirect(visitor.post("/find", "words", "my " + SECRET + " hurts"));
        assertThat(visitor.get(found)).hasStatusOk().bodyText().contains(SECRET);
        var draft = Visitor.redirect(visitor.post("/ask", "title", "My " + SECRET, "body", "It hurts, the " + SECRET));
        var check = draft.substring(0, draft.lastIndexOf('/')) + "/check";
        visitor.get(draft);
        visitor.get(check);
        var sent = visitor.post(check, "email", People.someAddress().value(), "consent", "true");
        visitor.get("/find/" + SECRET);

        assertThat(found).doesNotContain(SECRET);
        assertThat(draft).doesNotContain(SECRET);
        assertThat(Visitor.redirect(sent)).isEqualTo("/ask/sent");
        assertThat(output.getAll()).doesNotContain(SECRET);
        assertThat(secretsIn("select m::text from message m")).isZero();
        assertThat(secretsIn("select serialized_event from event_publication")).isZero();
    }

    private long secretsIn(String rows) {
        return jdbc.sql("select count(*) from (" + rows + ") as kept (words) where words like :secret")
                .param("secret", "%" + SECRET + "%")
                .query(Long.class)
                .single();
    }
}
