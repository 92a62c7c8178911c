package org.consilia.account;

/** Whether somebody may sign in. */
public enum AccountState {
    ACTIVE,
    SUSPENDED
}
