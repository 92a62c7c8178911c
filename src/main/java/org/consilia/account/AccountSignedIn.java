package org.consilia.account;

/** Somebody has opened a one-time link, which proves that its address is theirs. */
public record AccountSignedIn(AccountId id) {}
