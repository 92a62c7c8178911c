package org.consilia.operate;

/** Why a command cannot go on, in one sentence for the person at the terminal. Never shown with a stack trace. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
