package org.consilia.privacy;

/**
 * Words that identify a person, from one place of a text to just before another. If it is not sure, a person should
 * look: an editor is shown it.
 */
public record Finding(int start, int end, Kind kind, String words, boolean isSure) implements Spot {}
