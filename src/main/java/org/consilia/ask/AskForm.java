package org.consilia.ask;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The fields of the first page: the question in one line, and more about it. */
public record AskForm(
        @NotBlank(message = "ask.title.blank") @Size(max = 150, message = "ask.title.long")
        String title,

        @NotBlank(message = "ask.body.blank") @Size(max = 5000, message = "ask.body.long")
        String body) {

    static final AskForm BLANK = new AskForm("", "");

    static AskForm of(Draft draft) {
        return new AskForm(draft.title(), draft.body());
    }
}
