package org.consilia.account;

import org.consilia.permit.Role;

/** Somebody has a role now who had it not before. */
public record RoleGiven(AccountId id, Role role) {}
