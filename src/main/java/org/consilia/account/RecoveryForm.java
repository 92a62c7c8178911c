package org.consilia.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why somebody is let in again, or not. */
public record RecoveryForm(
        @NotBlank(message = "account.recovery.reason.missing")
        @Size(max = 500, message = "account.recovery.reason.too-long")
        @Nullable
        String reason,

        @Nullable String verdict) {

    public static final RecoveryForm BLANK = new RecoveryForm(null, null);

    boolean isApproval() {
        return "approve".equals(verdict);
    }
}
