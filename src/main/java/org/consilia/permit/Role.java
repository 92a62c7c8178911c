package org.consilia.permit;

/** What somebody is, to the site or to one question or answer. */
public enum Role {
    VISITOR,
    /** Anybody who is signed in. */
    ASKER,
    DOCTOR,
    EDITOR,
    OPERATOR,
    /** The one who asked this question, or whose account it is. */
    OWNER,
    /** The doctor who took this question, or wrote this answer. */
    AUTHOR
}
