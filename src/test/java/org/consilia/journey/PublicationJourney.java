package org.consilia.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.consilia.Cast;
import org.consilia.account.AccountId;
import org.consilia.account.OneTimeLinks;
import org.consilia.answer.Answers;
import org.consilia.journey.Browser.Screen;
import org.consilia.question.AboutPerson;
import org.consilia.question.NewQuestion;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From an asker's own words to the text that everybody reads, past an editor; each page is looked at by axe. */
@Journey
class PublicationJourney {

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    private Cast cast;
    private AccountId asker;
    private QuestionId question;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void ask(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        asker = cast.asker();
        question = questions.ask(new NewQuestion(
                asker,
                true,
                "Should Dr Tan take my cyst out?",
                "Dr Tan saw my daughter Ella and me on 2 November 2024.\n\nPlease call me on +65 8452 3027.\n\n"
                        + Cast.words(),
                new AboutPerson("30-39", "woman", "Asthma", "Salbutamol"),
                new Urgency.NonUrgent(),
                "1",
                "I agree"));
        questions.answered(question);
    }

    @ParameterizedTest
    @CsvSource({"PHONE,LIGHT", "PHONE,DARK", "DESK,LIGHT", "DESK,DARK"})
    void whatTellsWhoSomebodyIsIsSeenByAskerAndEditorBeforeItIsPublic(Screen screen, ColorScheme scheme) {
        var reader = signedIn(asker, screen, scheme);
        look(reader, "own", screen, scheme);
        reader.getByText("Look at the text first").click();
        assertThat(reader.locator(".diff ins").first()).hasText("my doctor");
        look(reader, "changes", screen, scheme);
        reader.locator("[name=change][value=title-0]").uncheck();
        press(reader, "Show the text with these changes");
        assertThat(reader.locator("[name=title]")).hasValue("Should Dr Tan take my cyst out?");
        look(reader, "text", screen, scheme);
        reader.locator("[name=title]").fill("Should a cyst be taken out?");
        reader.locator("[name=body]").fill("Please call me on +65 8452 3027.");
        reader.locator("[name=consent]").check();
        press(reader, "Show it to everybody");
        assertThat(reader.locator("mark")).hasText("+65 8452 3027");
        look(reader, "looked-again", screen, scheme);
        reader.locator("[name=keep]").check();
        reader.locator("[name=consent]").check();
        press(reader, "Show it to everybody");
        assertThat(reader.locator("main")).containsText("An editor looks at the text");

        var editor = signedIn(cast.editor(), screen, scheme);
        editor.navigate("/editing");
        look(editor, "queue", screen, scheme);
        editor.navigate("/editing/publications/" + question.value());
        assertThat(editor.locator("mark")).hasText("+65 8452 3027");
        look(editor, "editor", screen, scheme);
        editor.locator("[name=reason]").fill("Your number would be there for everybody to call.");
        press(editor, "Give it back to the person who asked");
        reader.navigate("/mine/questions/" + question.value());
        assertThat(reader.locator("main")).containsText("Your number would be there");
        look(reader, "given-back", screen, scheme);
    }

    @ParameterizedTest
    @CsvSource({"PHONE,LIGHT", "PHONE,DARK", "DESK,LIGHT", "DESK,DARK"})
    void aPublicTextThatIsPutRightIsLookedAtAgain(Screen screen, ColorScheme scheme) {
        publications.publish(question, new PublicText("Should a cyst be taken out?", "It is small."), "I agree");
        var reader = signedIn(asker, screen, scheme);
        look(reader, "public", screen, scheme);
        reader.getByText("Put the public text right").click();
        look(reader, "correction", screen, scheme);
        reader.locator("[name=body]").fill("It is small. Dr Tan saw it.");
        reader.locator("[name=consent]").check();
        press(reader, "Show the new text");
        assertThat(reader.locator("mark")).hasText("Tan");
        look(reader, "correction-looked-again", screen, scheme);
        reader.locator("[name=keep]").check();
        reader.locator("[name=consent]").check();
        press(reader, "Show the new text");
        assertThat(reader.locator("main")).containsText("An editor looks at the text");

        var editor = signedIn(cast.editor(), screen, scheme);
        editor.navigate("/editing/publications/" + question.value());
        press(editor, "Let it be");
        look(editor, "no-reason", screen, scheme);
        editor.locator("[name=ground]").fill("The doctor is known to everybody and does not mind.");
        press(editor, "Let it be");
        reader.navigate("/mine/questions/" + question.value() + "/correction/changes");
        assertThat(reader.locator(".diff ins")).hasText("My doctor");
        look(reader, "correction-changes", screen, scheme);
        reader.navigate("/mine/questions/" + question.value() + "/readers");
        assertThat(reader.locator("main")).containsText("An editor");
        look(reader, "readers", screen, scheme);
    }

    @ParameterizedTest
    @CsvSource({"PHONE,LIGHT", "DESK,DARK"})
    void anEditorSaysWhyARuleIsWrong(Screen screen, ColorScheme scheme) {
        var doctor = cast.doctor();
        var asked = cast.question("Why do I cough?");
        var answer = answers.write(
                asked, doctor.id(), doctor.account(), Cast.text("In the study, 8452 3027 of them coughed."));
        answers.submit(answer);
        var editor = signedIn(cast.editor(), screen, scheme);
        editor.navigate("/editing/answers/" + answer.value());
        look(editor, "overruling", screen, scheme);
        editor.locator("[name=ground]").fill("It counts people.");
        press(editor, "Sign it all the same");
        assertThat(editor.locator("main")).containsText("The answer is signed.");
    }

    private Page signedIn(AccountId account, Screen screen, ColorScheme scheme) {
        var page = browser.page("http://localhost:" + port, screen, scheme, true);
        page.navigate(links.next(account, "/mine/questions/" + question.value(), Duration.ofHours(1)));
        page.locator("main button").click();
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static void look(Page page, String name, Screen screen, ColorScheme scheme) {
        Browser.photograph(page, "publication-" + name + "-" + screen + "-" + scheme);
        Browser.assertFits(page);
        Browser.assertAccessible(page);
    }
}
