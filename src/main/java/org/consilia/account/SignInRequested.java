package org.consilia.account;

/** Somebody wants a one-time link to be sent to their address. */
public record SignInRequested(AccountId id) {}
