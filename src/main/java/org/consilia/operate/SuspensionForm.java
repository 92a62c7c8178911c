package org.consilia.operate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is kept out, and why. */
public record SuspensionForm(
        @NotNull(message = "operate.suspension.who.missing") @Nullable
        UUID who,

        @NotBlank(message = "operate.suspension.reason.missing")
        @Size(max = 500, message = "operate.suspension.reason.too-long")
        @Nullable
        String reason) {

    static final SuspensionForm BLANK = new SuspensionForm(null, null);

    /** The chosen person as the form's choice holds it. */
    public @Nullable String chosen() {
        return who == null ? null : who.toString();
    }
}
