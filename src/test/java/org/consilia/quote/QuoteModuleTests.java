package org.consilia.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.Accounts;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.consilia.topic.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class QuoteModuleTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    QuoteRequests requests;

    @Autowired
    Accounts accounts;

    @Autowired
    Topics topics;

    @Test
    void aRequestIsKeptForWhoSentIt() {
        var address = People.someAddress();
        assertThat(send("procedure", "Knee replacement", "area", "Leeds", "email", address.value(), "consent", "true"))
                .hasRedirectedUrl("/quotes/sent");
        assertThat(requests.requestedBy(accounts.of(address))).singleElement().satisfies(request -> {
            assertThat(request.procedure()).isEqualTo("Knee replacement");
            assertThat(request.area()).isEqualTo("Leeds");
        });
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost(AssertablePublishedEvents events) {
        assertThat(send("procedure", "", "area", "Leeds", "email", "x", "wishes", "a quiet room"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Write which operation, test or treatment",
                        "Enter an e-mail address in the right form",
                        "Tick the box to agree",
                        "Leeds",
                        "a quiet room");
        assertThat(events.ofType(QuoteRequested.class)).isEmpty();
    }

    @Test
    void theEmergencyGateStandsInFrontOfAPriceToo(AssertablePublishedEvents events) {
        var fields = List.of(
                "procedure",
                "stent",
                "area",
                "Leeds",
                "email",
                "gate@example.org",
                "consent",
                "true",
                "wishes",
                "I have crushing chest pain right now and my left arm is numb");
        assertThat(send(fields.toArray(String[]::new))).hasStatusOk().bodyText().contains("tel:112", "Leeds");
        assertThat(events.ofType(QuoteRequested.class)).isEmpty();
    }

    @Test
    void theProcedureOfThePageItWasReachedFromIsFilledIn() {
        topics.add(List.of(
                new Topic(new TopicId("quote-test-heart"), "Heart", Topic.Kind.SPECIALTY),
                new Topic(new TopicId("quote-test-stent"), "Coronary stent", Topic.Kind.PROCEDURE)));
        assertThat(new Visitor(pages).get("/quotes/new?about=quote-test-heart&about=quote-test-stent&about=unknown"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Coronary stent\"");
    }

    private MvcTestResult send(String... fields) {
        return new Visitor(pages).post("/quotes", fields);
    }
}
