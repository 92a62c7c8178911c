package org.consilia.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The fields of the quote request page. */
public record QuoteForm(
        @NotBlank(message = "quote.procedure.blank") @Size(max = 200, message = "quote.procedure.long")
        String procedure,

        @NotBlank(message = "quote.area.blank") @Size(max = 200, message = "quote.area.long")
        String area,

        @Size(max = 200, message = "quote.time.long") String time,
        @Size(max = 2000, message = "quote.wishes.long") String wishes,
        @Nullable String email,
        @Nullable Boolean consent,
        @Nullable Boolean notNow) {

    public QuoteForm {
        procedure = orEmpty(procedure);
        area = orEmpty(area);
        time = orEmpty(time);
        wishes = orEmpty(wishes);
    }

    static QuoteForm about(String procedure) {
        return new QuoteForm(procedure, "", "", "", "", false, false);
    }

    public boolean isConsenting() {
        return Boolean.TRUE.equals(consent);
    }

    public boolean isNotNow() {
        return Boolean.TRUE.equals(notNow);
    }

    /** Every word in which the person may have said how they are. */
    String words() {
        return String.join("\n", procedure, area, time, wishes);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
