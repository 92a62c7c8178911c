package org.consilia.transfer;

/** A file that cannot be imported, with the reason in words; none of it is taken. */
class BrokenFile extends Exception {

    private static final long serialVersionUID = 1;

    BrokenFile(String reason) {
        super(reason);
    }

    BrokenFile(String reason, Throwable cause) {
        super(reason, cause);
    }
}
