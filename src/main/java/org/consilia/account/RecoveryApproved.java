package org.consilia.account;

/** Somebody with a role may come in by a link once more, to set a new passkey up. */
public record RecoveryApproved(AccountId id, String recovery) {}
