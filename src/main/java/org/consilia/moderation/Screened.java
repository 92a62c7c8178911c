package org.consilia.moderation;

/** What screening says of a question before any doctor could see it. */
public sealed interface Screened {

    /** Nothing that the rules hold. It does not mean that there is nothing. */
    record Clear() implements Screened {}

    /**
     * An editor looks at it first.
     *
     * @param because the words that led to it, or how often they came
     */
    record Suspicious(Suspicion suspicion, String because) implements Screened {}
}
