package org.consilia.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilia.ConsiliaTest;
import org.consilia.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One country's pack, seen by whoever comes to its site. */
@ConsiliaTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "consilia.pack=us",
            "consilia.operator=Example Clinic",
            "consilia.data-protection-contact=privacy@example.org"
        })
class PackPagesTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void everyPageNamesTheNumberToCall() {
        assertThat(get("/")).bodyText().contains("<a href=\"tel:911\">In an emergency, call 911</a>");
    }

    @Test
    void theEmergencyPageHasTheCountrysNumbersOnly() {
        var visitor = new Visitor(pages);
        var stop = Visitor.redirect(
                visitor.post("/ask", "title", "Pills", "body", "I swallowed a whole bottle of bleach"));
        assertThat(visitor.get(stop))
                .bodyText()
                .contains("href=\"tel:911\"", "Advice on poisons", "href=\"tel:18002221222\"")
                .doesNotContain("tel:112", "In another place");
    }

    @Test
    void whoeverAsksSaysToBeInTheCountryIfThePackWantsIt() {
        var visitor = new Visitor(pages);
        var draft = Visitor.redirect(visitor.post("/ask", "title", "Itchy elbow", "body", "For a week."))
                .replace("/similar", "");
        assertThat(visitor.get(draft + "/check"))
                .bodyText()
                .contains("I am 18 or older. I am in the United States now.");
    }

    @Test
    void thePrivacyPageSaysHowLongWhoIsToldAndWhereToComplain() {
        assertThat(get("/privacy"))
                .hasStatusOk()
                .bodyText()
                .contains("Example Clinic", "privacy&#64;example.org", "under 18")
                .contains("A copy of your data that you asked for</dt><dd>7 days", "1 year<")
                .contains("The record of who did what is not deleted")
                .contains("the people whose data leaked: within 60 days", "as soon as possible")
                .contains("Office for Civil Rights", "Federal Trade Commission")
                .contains("last checked on 23 November 2026. Signed by a lawyer: nobody yet.")
                .doesNotContainPattern("\\{[a-z-]+}");
    }

    @Test
    void theTermsSayWhoMayAskFromWhereAndUnderWhichLicenceDoctorsWrite() {
        assertThat(get("/terms"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "You must be 18 or older to ask for yourself. For someone younger, a parent or legal guardian")
                .contains("Only people who are in the United States may ask", "CC BY-NC 4.0");
    }

    @Test
    void aPageThatTheCountryDoesNotHaveIsTheNeutralOne() {
        assertThat(get("/about")).hasStatusOk().bodyText().contains("Example Clinic runs the service");
    }

    private MvcTestResult get(String path) {
        return new Visitor(pages).get(path);
    }
}
