package org.consilia.account;

/** Where a recovery stands: asked for, or decided on by somebody else. */
public enum RecoveryState {
    WAITING,
    APPROVED,
    REFUSED
}
