package org.consilia.permit;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is at the other end of a request: an account and its roles, or a visitor without one. */
public record Who(@Nullable UUID account, Set<Role> roles) {

    public static final Who VISITOR = new Who(null, Set.of(Role.VISITOR));

    public Who {
        roles = Set.copyOf(roles);
    }

    /** The same person with one more role if a condition holds, such as being the owner of what is asked for. */
    public Who as(Role role, boolean holds) {
        if (!holds) {
            return this;
        }
        var more = EnumSet.copyOf(roles);
        more.add(role);
        return new Who(account, more);
    }

    public boolean isSignedIn() {
        return account != null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The account's id; for pages that only somebody signed in can reach. */
    public UUID signedIn() {
        if (account == null) {
            throw new NotPermitted();
        }
        return account;
    }
}
