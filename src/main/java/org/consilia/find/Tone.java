package org.consilia.find;

/** How sure we may sound about what was found. */
public enum Tone {
    /** This answers the question. */
    ANSWERS,

    /** This may help. */
    MAY_HELP,

    /** No doctor here has answered this yet. */
    NOTHING
}
