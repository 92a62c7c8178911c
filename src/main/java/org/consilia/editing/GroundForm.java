package org.consilia.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an editor lets something through that a rule stopped; it is kept with the decision. */
public record GroundForm(
        @NotBlank(message = "editing.reason.blank") @Size(max = 2000, message = "editing.reason.long")
        String ground) {

    static final GroundForm BLANK = new GroundForm("");
}
