package org.consilia.operate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilia.doctor.Evidence;
import org.consilia.web.FormErrors.FieldError;
import org.jspecify.annotations.Nullable;

/** One look at a register, as the operator writes it down. Dates stay as typed until they have been checked. */
public record EvidenceForm(
        @Nullable
        @NotBlank(message = "operate.evidence.register.missing")
        @Size(max = 200, message = "operate.too-long")
        String register,

        @Nullable @NotBlank(message = "operate.evidence.number.missing") @Size(max = 200, message = "operate.too-long")
        String number,

        @Nullable @NotBlank(message = "operate.evidence.method.missing") @Size(max = 500, message = "operate.too-long")
        String method,

        @Nullable @NotBlank(message = "operate.evidence.source.missing") @Size(max = 500, message = "operate.too-long")
        String source,

        @Nullable String checkedOn,
        @Nullable String nextCheckOn,

        @Nullable @Size(max = 200, message = "operate.too-long")
        String specialist,

        @Nullable String notInForce) {

    static EvidenceForm blank(LocalDate today) {
        return new EvidenceForm(
                "", "", "", "", today.toString(), today.plusYears(1).toString(), "", null);
    }

    /** For looking again where it was looked before. */
    static EvidenceForm again(Evidence latest, LocalDate today) {
        return new EvidenceForm(
                latest.register(),
                latest.number(),
                latest.method(),
                latest.source(),
                today.toString(),
                today.plusYears(1).toString(),
                latest.specialist(),
                null);
    }

    public boolean isNotInForce() {
        return "true".equals(notInForce);
    }

    /** What the annotations cannot see. */
    List<FieldError> dateErrors(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var checked = date(checkedOn);
        var next = date(nextCheckOn);
        if (checked.isEmpty()) {
            errors.add(new FieldError("checkedOn", "operate.evidence.checked-on.invalid"));
        } else if (checked.get().isAfter(today)) {
            errors.add(new FieldError("checkedOn", "operate.evidence.checked-on.future"));
        }
        if (next.isEmpty()) {
            errors.add(new FieldError("nextCheckOn", "operate.evidence.next-check-on.invalid"));
        } else if (checked.isPresent() && !next.get().isAfter(checked.get())) {
            errors.add(new FieldError("nextCheckOn", "operate.evidence.next-check-on.early"));
        }
        return errors;
    }

    /** For a form without errors. */
    Evidence toEvidence() {
        return new Evidence(
                text(register),
                text(number),
                text(method),
                date(checkedOn).orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant(),
                text(source),
                date(nextCheckOn).orElseThrow(),
                !isNotInForce(),
                text(specialist).isBlank() ? null : specialist,
                null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)))
                    .filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
