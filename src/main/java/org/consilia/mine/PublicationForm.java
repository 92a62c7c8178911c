package org.consilia.mine;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.consilia.question.PublicText;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/** The exact text that an asker is about to make public, and their consent to just that. */
public record PublicationForm(
        @NotBlank(message = "ask.title.blank") @Size(max = 150, message = "ask.title.long")
        String title,

        @NotBlank(message = "mine.publication.body.blank") @Size(max = 5000, message = "ask.body.long")
        String body,

        @Nullable @NotNull(message = NO_CONSENT) @AssertTrue(message = NO_CONSENT)
        Boolean consent) {

    private static final String NO_CONSENT = "mine.publication.consent.missing";

    static PublicationForm of(Question question) {
        return new PublicationForm(question.title(), question.body(), false);
    }

    public boolean isConsenting() {
        return Boolean.TRUE.equals(consent);
    }

    PublicText text() {
        return new PublicText(title, body);
    }
}
