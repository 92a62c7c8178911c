package org.consilia.account;

import java.time.Instant;
import java.util.Set;
import org.consilia.permit.Role;
import org.jspecify.annotations.Nullable;

/** A person known to this site. The first operator has no address until they give one. */
public record Account(
        AccountId id,
        @Nullable EmailAddress email,
        @Nullable String name,
        Set<Role> roles,
        Instant createdAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** False for doctors, editors and operators: others rely on what they did. */
    public boolean isErasable() {
        return roles.isEmpty();
    }
}
