package org.consilia.find;

/** How much of what is public was looked through. */
public enum Reach {
    /** All of it. */
    EVERYTHING,

    /** What came in lately is still being added to the index. */
    NOT_THE_NEWEST,

    /** There is no index to search now; the database was asked for the words alone. */
    WORDS_ALONE
}
