package org.consilia.operate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.consilia.account.EmailAddress;
import org.consilia.web.FormErrors.FieldError;
import org.jspecify.annotations.Nullable;

/** A medical editor, as the operator writes them down. */
public record EditorForm(
        @Nullable String email,

        @Nullable @NotBlank(message = "operate.editor.name.missing") @Size(max = 200, message = "operate.too-long")
        String name) {

    static final EditorForm BLANK = new EditorForm("", "");

    Optional<EmailAddress> address() {
        return EmailAddress.of(email == null ? "" : email);
    }

    /** What the annotations cannot see. */
    List<FieldError> otherErrors() {
        return address().isPresent() ? List.of() : List.of(new FieldError("email", "operate.email.invalid"));
    }
}
