package org.consilia.mine;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.consilia.question.PublicText;
import org.consilia.question.Question;

/** The exact text that an asker is about to make public, and their consent to just that. */
public record PublicationForm(
        @NotBlank(message = "ask.title.blank") @Size(max = 150, message = "ask.title.long")
        String title,

        @NotBlank(message = "mine.publication.body.blank") @Size(max = 5000, message = "ask.body.long")
        String body,

        @AssertTrue(message = "mine.publication.consent.missing")
        boolean consent) {

    static PublicationForm of(Question question) {
        return new PublicationForm(question.title(), question.body(), false);
    }

    PublicText text() {
        return new PublicText(title, body);
    }
}
