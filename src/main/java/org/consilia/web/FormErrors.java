package org.consilia.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is wrong with a form: for each field the key of a text that says how to mend it. */
public record FormErrors(List<FieldError> all) {

    public static final FormErrors NONE = new FormErrors(List.of());

    /** Said of a field whose value is of the wrong kind altogether, which no form of ours sends. */
    private static final String UNREADABLE = "web.field.unreadable";

    /** One field that needs mending. */
    public record FieldError(String field, String key) {}

    public static FormErrors of(BindingResult result) {
        return new FormErrors(result.getFieldErrors().stream()
                .map(error -> new FieldError(
                        error.getField(),
                        error.isBindingFailure() ? UNREADABLE : String.valueOf(error.getDefaultMessage())))
                .distinct()
                .toList());
    }

    public static FormErrors of(String field, String key) {
        return new FormErrors(List.of(new FieldError(field, key)));
    }

    /** These and some more. */
    public FormErrors and(List<FieldError> more) {
        return new FormErrors(Stream.concat(all.stream(), more.stream()).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The key of what is wrong with a field, or null. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::key)
                .findFirst()
                .orElse(null);
    }

    public boolean has(String field) {
        return at(field) != null;
    }

    /** What a screen reader adds to a field's label: the ids of its hint and of its error, or null. */
    public @Nullable String describing(String field, boolean hasHint) {
        var ids = (hasHint ? "hint-" + field : "") + (has(field) ? " error-" + field : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
