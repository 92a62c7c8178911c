package org.consilia.privacy;

/** Words of a text, from one place to just before another. */
public sealed interface Spot permits Finding, Change {

    int start();

    int end();
}
