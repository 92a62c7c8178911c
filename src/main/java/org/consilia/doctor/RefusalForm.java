package org.consilia.doctor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody is not a doctor here, for them to read. */
public record RefusalForm(
        @Nullable
        @NotBlank(message = "doctor.refusal.reason.missing")
        @Size(max = 500, message = "doctor.application.too-long")
        String reason) {

    static final RefusalForm BLANK = new RefusalForm(null);
}
