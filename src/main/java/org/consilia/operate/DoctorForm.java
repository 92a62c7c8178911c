package org.consilia.operate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.consilia.account.AccountId;
import org.consilia.account.EmailAddress;
import org.consilia.doctor.NewDoctor;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.consilia.web.FormErrors.FieldError;
import org.jspecify.annotations.Nullable;

/** A doctor who asked to be here, as the operator writes them down. */
public record DoctorForm(
        @Nullable String email,

        @Nullable @NotBlank(message = "operate.doctor.name.missing") @Size(max = 200, message = "operate.too-long")
        String name,

        @Nullable String specialty,
        @Nullable String languages,

        @Nullable @NotBlank(message = "operate.doctor.place.missing") @Size(max = 200, message = "operate.too-long")
        String place,

        @Nullable @Size(max = 200, message = "operate.too-long")
        String worksAt,

        @Nullable @NotBlank(message = "operate.doctor.about.missing") @Size(max = 1000, message = "operate.too-long")
        String about,

        @Nullable
        @NotBlank(message = "operate.doctor.disclosure.missing")
        @Size(max = 1000, message = "operate.too-long")
        String disclosure) {

    static final DoctorForm BLANK = new DoctorForm("", "", "", "en", "", "", "", "");

    private static final Set<String> KNOWN_LANGUAGES = Set.of(Locale.getISOLanguages());

    /** What the annotations cannot see. */
    List<FieldError> otherErrors(List<Topic> specialties) {
        var errors = new ArrayList<FieldError>();
        if (address().isEmpty()) {
            errors.add(new FieldError("email", "operate.email.invalid"));
        }
        if (specialties.stream().noneMatch(topic -> topic.id().value().equals(specialty))) {
            errors.add(new FieldError("specialty", "operate.doctor.specialty.missing"));
        }
        if (spoken().isEmpty() || !KNOWN_LANGUAGES.containsAll(spoken())) {
            errors.add(new FieldError("languages", "operate.doctor.languages.invalid"));
        }
        return errors;
    }

    Optional<EmailAddress> address() {
        return EmailAddress.of(text(email));
    }

    /** For a form without errors. */
    NewDoctor toNewDoctor(AccountId account) {
        return new NewDoctor(
                account,
                text(name),
                new TopicId(text(specialty)),
                spoken(),
                text(place),
                text(worksAt),
                text(about),
                text(disclosure));
    }

    private List<String> spoken() {
        return Arrays.stream(text(languages).toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
