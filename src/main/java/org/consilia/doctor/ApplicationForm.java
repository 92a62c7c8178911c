package org.consilia.doctor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilia.topic.Topic;
import org.consilia.web.FormErrors;
import org.consilia.web.FormErrors.FieldError;
import org.jspecify.annotations.Nullable;

/** What somebody types who asks to be a doctor here: facts about themselves, and one or two numbers in registers. */
public record ApplicationForm(
        @Nullable String name,
        @Nullable String specialty,
        @Nullable List<String> otherSpecialties,
        @Nullable String languages,
        @Nullable String place,
        @Nullable String worksAt,
        @Nullable String about,
        @Nullable String disclosure,
        @Nullable String register,
        @Nullable String registerName,
        @Nullable String number,
        @Nullable String validUntil,
        @Nullable String secondRegister,
        @Nullable String secondRegisterName,
        @Nullable String secondNumber,
        @Nullable String secondValidUntil) {

    static final ApplicationForm BLANK = new ApplicationForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1_000;

    /** A register and a number in it, as typed. */
    public record Typed(String prefix, String register, String registerName, String number, String validUntil) {

        boolean isBlank() {
            return register.isBlank() && number.isBlank();
        }

        /** Such as {@code number} or {@code secondNumber}. */
        public String field(String name) {
            return prefix.isEmpty() ? name : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }

    static ApplicationForm of(ApplicationWords words, Registers registers) {
        var first = words.numbers().isEmpty() ? null : words.numbers().getFirst();
        var second = words.numbers().size() < 2 ? null : words.numbers().get(1);
        return new ApplicationForm(
                words.name(),
                words.specialty(),
                words.otherSpecialties(),
                String.join(", ", words.languages()),
                words.place(),
                words.worksAt(),
                words.about(),
                words.disclosure(),
                listed(first, registers),
                named(first, registers),
                first == null ? null : first.number(),
                day(first),
                listed(second, registers),
                named(second, registers),
                second == null ? null : second.number(),
                day(second));
    }

    public Typed first() {
        return new Typed("", text(register), text(registerName), text(number), text(validUntil));
    }

    public Typed second() {
        return new Typed(
                "second", text(secondRegister), text(secondRegisterName), text(secondNumber), text(secondValidUntil));
    }

    public List<String> chosenSpecialties() {
        return otherSpecialties == null ? List.of() : otherSpecialties;
    }

    FormErrors errors(List<Topic> specialties, Registers registers, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        line(errors, "name", name);
        if (!isKnown(specialties, text(specialty))) {
            errors.add(new FieldError("specialty", "doctor.application.specialty.missing"));
        }
        if (!chosenSpecialties().stream().allMatch(other -> isKnown(specialties, other))) {
            errors.add(new FieldError("otherSpecialties", "web.field.unreadable"));
        }
        if (spoken().isEmpty()) {
            errors.add(new FieldError("languages", "doctor.application.languages.invalid"));
        }
        line(errors, "place", place);
        if (text(worksAt).length() > LONGEST_LINE) {
            errors.add(new FieldError("worksAt", "doctor.application.too-long"));
        }
        length(errors, "about", about, LONGEST_TEXT);
        length(errors, "disclosure", disclosure, LONGEST_TEXT);
        number(errors, first(), registers, today);
        if (!second().isBlank()) {
            number(errors, second(), registers, today);
        }
        return new FormErrors(errors);
    }

    /** For a form without errors. */
    ApplicationWords toWords(Registers registers) {
        return new ApplicationWords(
                text(name),
                text(specialty),
                chosenSpecialties().stream()
                        .filter(other -> !other.equals(specialty))
                        .distinct()
                        .toList(),
                spoken().orElseThrow(),
                text(place),
                text(worksAt),
                text(about),
                text(disclosure),
                Stream.of(first(), second())
                        .filter(typed -> !typed.isBlank())
                        .map(typed -> given(typed, registers))
                        .toList());
    }

    private static GivenNumber given(Typed typed, Registers registers) {
        var register = registers.find(typed.register()).orElseThrow();
        return new GivenNumber(
                register.isAnyOther() ? typed.registerName() : register.name(),
                register.normalise(typed.number()),
                date(typed.validUntil()).orElse(null));
    }

    private static void number(List<FieldError> errors, Typed typed, Registers registers, LocalDate today) {
        var register = registers.find(typed.register());
        if (register.isEmpty()) {
            errors.add(new FieldError(typed.field("register"), "doctor.application.register.missing"));
        } else if (register.get().isAnyOther()) {
            line(errors, typed.field("registerName"), typed.registerName(), "registerName");
        }
        if (typed.number().isBlank()) {
            errors.add(new FieldError(typed.field("number"), "doctor.application.number.missing"));
        } else if (register.isPresent()
                && register.get().fit(register.get().normalise(typed.number())) == Register.Fit.WRONG) {
            errors.add(new FieldError(typed.field("number"), "doctor.application.number.wrong"));
        }
        if (!typed.validUntil().isBlank()) {
            var day = date(typed.validUntil());
            if (day.isEmpty()) {
                errors.add(new FieldError(typed.field("validUntil"), "doctor.application.valid-until.invalid"));
            } else if (day.get().isBefore(today)) {
                errors.add(new FieldError(typed.field("validUntil"), "doctor.application.valid-until.past"));
            }
        }
    }

    private static void line(List<FieldError> errors, String field, @Nullable String typed) {
        line(errors, field, typed, field);
    }

    private static void line(List<FieldError> errors, String field, @Nullable String typed, String key) {
        length(errors, field, typed, LONGEST_LINE, key);
    }

    private static void length(List<FieldError> errors, String field, @Nullable String typed, int longest) {
        length(errors, field, typed, longest, field);
    }

    private static void length(List<FieldError> errors, String field, @Nullable String typed, int longest, String key) {
        if (text(typed).isBlank()) {
            errors.add(new FieldError(field, "doctor.application." + key + ".missing"));
        } else if (text(typed).length() > longest) {
            errors.add(new FieldError(field, "doctor.application.too-long"));
        }
    }

    private static boolean isKnown(List<Topic> specialties, String id) {
        return specialties.stream().anyMatch(topic -> topic.id().value().equals(id));
    }

    /** The codes of the languages, given by name or by code; empty if one is not known, or there is none. */
    private Optional<List<String>> spoken() {
        var codes = Arrays.stream(text(languages).split("[,;\n]+"))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .map(ApplicationForm::code)
                .toList();
        return codes.isEmpty() || codes.contains("")
                ? Optional.empty()
                : Optional.of(codes.stream().distinct().toList());
    }

    private static String code(String typed) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.equalsIgnoreCase(typed)
                        || Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(typed))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String listed(@Nullable GivenNumber given, Registers registers) {
        return given == null
                ? null
                : registers
                        .find(given.register())
                        .map(Register::name)
                        .orElseGet(() -> registers.other().name());
    }

    private static @Nullable String named(@Nullable GivenNumber given, Registers registers) {
        return given == null || registers.find(given.register()).isPresent() ? null : given.register();
    }

    private static @Nullable String day(@Nullable GivenNumber given) {
        return given == null || given.validUntil() == null
                ? null
                : given.validUntil().toString();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
