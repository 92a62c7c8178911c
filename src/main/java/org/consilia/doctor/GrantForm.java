package org.consilia.doctor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilia.web.FormErrors;
import org.consilia.web.FormErrors.FieldError;
import org.jspecify.annotations.Nullable;

/** What an operator writes who grants: which numbers are right, how they were checked, and when to look again. */
public record GrantForm(
        @Nullable List<String> confirmed,
        @Nullable String method,
        @Nullable String source,
        @Nullable String specialist,
        @Nullable String nextCheckOn) {

    private static final int LONGEST = 500;

    static GrantForm blank(LocalDate today) {
        return new GrantForm(null, null, null, null, today.plusYears(1).toString());
    }

    public List<String> chosen() {
        return confirmed == null ? List.of() : confirmed;
    }

    FormErrors errors(List<GivenNumber> numbers, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var right = right(numbers);
        if (right.isEmpty()) {
            errors.add(new FieldError("confirmed", "doctor.grant.confirmed.missing"));
        }
        length(errors, "method", method);
        length(errors, "source", source);
        if (text(specialist).length() > LONGEST) {
            errors.add(new FieldError("specialist", "doctor.application.too-long"));
        }
        var next = next();
        if (next.isEmpty() || !next.get().isAfter(today)) {
            errors.add(new FieldError("nextCheckOn", "doctor.grant.next-check-on.invalid"));
        } else if (next.get().isAfter(today.plusYears(1))) {
            errors.add(new FieldError("nextCheckOn", "doctor.grant.next-check-on.late"));
        } else if (right.stream()
                .map(GivenNumber::validUntil)
                .filter(Objects::nonNull)
                .anyMatch(last -> next.get().isAfter(last))) {
            errors.add(new FieldError("nextCheckOn", "doctor.grant.next-check-on.after-licence"));
        }
        return new FormErrors(errors);
    }

    /** For a form without errors: a line of the ledger for each number that is right. */
    List<Evidence> toEvidence(List<GivenNumber> numbers, Instant now, Hashes hashes) {
        return right(numbers).stream()
                .map(number -> new Evidence(
                        number.register(),
                        number.number(),
                        text(method),
                        now,
                        text(source),
                        next().orElseThrow(),
                        true,
                        text(specialist).isBlank() ? null : specialist,
                        hashes.of(number)))
                .toList();
    }

    private List<GivenNumber> right(List<GivenNumber> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(place -> chosen().contains(String.valueOf(place)))
                .mapToObj(numbers::get)
                .toList();
    }

    private Optional<LocalDate> next() {
        try {
            return Optional.of(LocalDate.parse(text(nextCheckOn)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static void length(List<FieldError> errors, String field, @Nullable String typed) {
        if (text(typed).isBlank()) {
            errors.add(new FieldError(field, "doctor.grant." + field + ".missing"));
        } else if (text(typed).length() > LONGEST) {
            errors.add(new FieldError(field, "doctor.application.too-long"));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
