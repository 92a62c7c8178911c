package org.consilia.doctor;

import org.jspecify.annotations.Nullable;

/** Whether somebody agrees that readers see who they are. */
public record AgreementForm(@Nullable String agreed) {

    boolean isGiven() {
        return "true".equals(agreed);
    }
}
