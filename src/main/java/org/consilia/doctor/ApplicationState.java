package org.consilia.doctor;

/** Where somebody's wish to be a doctor here stands. */
public enum ApplicationState {
    /** Being written; nobody else sees it. */
    DRAFT,
    /** Sent, and waiting for an operator. */
    WAITING,
    GRANTED,
    REFUSED
}
