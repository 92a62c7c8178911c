package org.consilia.account;

/** Somebody wants a one-time link to be sent to their address; it leads to a path of this site. */
public record SignInRequested(AccountId id, String destination) {}
