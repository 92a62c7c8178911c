package org.consilia.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.consilia.question.Original;
import org.consilia.question.PublicText;
import org.consilia.question.Publication;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.web.Bundles;
import org.junit.jupiter.api.Test;

class ChatLinkTests {

    private static final Question QUESTION = new Question(
            new QuestionId("q1w2e3r4t5y6"),
            QuestionState.PUBLIC,
            null,
            Original.open("Private words about a stent", "More private words"),
            false,
            null,
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            new Publication(new PublicText("What if the stent fails?", ""), "what-if-the-stent-fails", Instant.EPOCH),
            null,
            null,
            "k7m2x9qd3b5c",
            null,
            List.of());

    @Test
    void theNumberIsWrittenAsWhatsAppWantsIt() {
        for (var number : new String[] {"+65 9123 4567", "0065 9123-4567", "65 (9123) 4567", "6591234567"}) {
            assertThat(new ChatLink(number, new Bundles()).about(QUESTION))
                    .hasValueSatisfying(link -> assertThat(link).startsWith("https://wa.me/6591234567?text="));
        }
    }

    @Test
    void theDraftHoldsTheReferenceAndNoWordAboutHealth() {
        assertThat(new ChatLink("6591234567", new Bundles()).about(QUESTION))
                .hasValueSatisfying(link -> assertThat(link)
                        .isEqualTo("https://wa.me/6591234567?text=Hello.%20My%20reference%20is%20k7m2x9qd3b5c."));
    }

    @Test
    void withoutANumberThereIsNoButton() {
        assertThat(new ChatLink("", new Bundles()).about(QUESTION)).isEmpty();
    }
}
