package org.consilia.account;

import java.io.Serializable;
import java.time.Instant;

/** Where and when a session began; kept in it, sealed. */
record SignedInFrom(Browser browser, String network, Instant at) implements Serializable {

    /** Its name among what a session holds. */
    static final String ATTRIBUTE = "signed-in-from";
}
