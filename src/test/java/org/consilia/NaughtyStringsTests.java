package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.consilia.question.Publications;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Whatever is typed, the answer is a page: a field error, or the text shown as it is. Never a failure of ours. */
@ConsiliaTest
class NaughtyStringsTests {

    /** Publishing all of them and taking them back takes minutes. */
    private static final int PUBLISHED_OF = 4;

    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

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
        var cast = new Cast(context);
        var editor = cast.editor();
        var published = 0;
        var rows = TestData.rows("security/naughty_strings.jsonl");
        for (var i = 0; i < rows.size(); i += PUBLISHED_OF) {
            var payload = rows.get(i).get("payload").asString();
            var question = cast.question("Itchy elbow");
            questions.answered(question);
            var owner = new Visitor(
                    pages,
                    People.as(Objects.requireNonNull(questions.get(question).asker())));
            var own = "/mine/questions/" + question.value();
            var looked = owner.post(own + "/publication", "title", payload, "body", payload, "shown", payload);
            follow(owner, looked);
            agree(owner, own + "/publication", payload, looked);
            looks.open(question).ifPresent(look -> publications.letBe(look, editor, payload));
            if (questions.get(question).publication() != null) {
                published++;
                var everybody = new Visitor(pages);
                follow(everybody, everybody.get(questions.get(question).path()));
                follow(owner, owner.post(own + "/taking-back"));
            }
        }
        assertThat(failures).isZero();
        assertThat(published).as("texts that were public").isGreaterThan(25);
    }

    /** With every box ticked, and what the page before showed. */
    private void agree(Visitor owner, String path, String payload, MvcTestResult looked) {
        var shown = SHOWN.matcher(new String(looked.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(shown.find()).isTrue();
        follow(
                owner,
                owner.post(
                        path,
                        "title",
                        payload,
                        "body",
                        payload,
                        "shown",
                        HtmlUtils.htmlUnescape(shown.group(1)),
                        "keep",
                        "true",
                        "consent",
                        "true"));
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
