package org.consilia.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an editor decides so; the person it concerns reads it. */
public record ReasonForm(
        @NotBlank(message = "editing.reason.blank") @Size(max = 2000, message = "editing.reason.long")
        String reason) {

    static final ReasonForm BLANK = new ReasonForm("");
}
