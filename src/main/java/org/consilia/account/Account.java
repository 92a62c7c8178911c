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
        Instant createdAt,
        AccountState state) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** False for doctors, editors and operators: others rely on what they did. */
    public boolean isErasable() {
        return roles.isEmpty();
    }

    /** True for everybody with a role: what they can do to others is worth more than a link in a mailbox. */
    public boolean needsPasskey() {
        return !roles.isEmpty();
    }

    public boolean isSuspended() {
        return state == AccountState.SUSPENDED;
    }

    /** The page where this person's work or questions are. */
    public String home() {
        if (roles.contains(Role.EDITOR)) {
            return "/editing";
        }
        if (roles.contains(Role.DOCTOR)) {
            return "/desk";
        }
        return roles.contains(Role.OPERATOR) ? "/operate" : "/mine";
    }
}
