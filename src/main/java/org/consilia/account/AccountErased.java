package org.consilia.account;

/**
 * Somebody has erased their account. Told while it is still there and in the same transaction: whoever holds anything of
 * theirs deletes it before the account itself goes.
 */
public record AccountErased(AccountId id) {}
