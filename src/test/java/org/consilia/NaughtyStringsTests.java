package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is typed, the answer is a page: a field error, or the text shown as it is. Never a failure of ours. */
@ConsiliaTest
class NaughtyStringsTests {

    @Autowired
    MockMvcTester pages;

    private int failures;

    @Test
    void nothingThatCanBeTypedBreaksFindingOrAsking() throws IOException {
        var visitor = new Visitor(pages);
        for (var row : TestData.rows("security/naughty_strings.jsonl")) {
            var payload = row.get("payload").asString();
            follow(visitor, visitor.post("/find", "words", payload));
            follow(visitor, visitor.post("/ask", "title", payload, "body", payload));
        }
        assertThat(failures).isZero();
    }

    @Test
    void nothingThatCanBeTypedBreaksThePublicText(@Autowired ApplicationContext context) throws IOException {
        var questions = context.getBean(Questions.class);
        var question = new Cast(context).question("Itchy elbow");
        questions.answered(question);
        var owner = new Visitor(
                pages, People.as(Objects.requireNonNull(questions.get(question).asker())));
        var publication = "/mine/questions/" + question.value() + "/publication";
        for (var row : TestData.rows("security/naughty_strings.jsonl")) {
            var payload = row.get("payload").asString();
            follow(owner, owner.post(publication, "title", payload, "body", payload, "shown", payload));
        }
        assertThat(failures).isZero();
    }

    private void follow(Visitor visitor, MvcTestResult result) {
        var response = result.getResponse();
        var next = response.getRedirectedUrl();
        if (next != null) {
            response = visitor.get(next).getResponse();
        }
        if (response.getStatus() != 200) {
            failures++;
        }
    }
}
