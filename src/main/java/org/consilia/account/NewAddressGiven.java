package org.consilia.account;

/** Somebody wants to be reached elsewhere from now on. */
public record NewAddressGiven(AccountId id) {}
