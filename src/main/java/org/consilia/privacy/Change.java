package org.consilia.privacy;

/**
 * One suggested change of a text: what stood there and what stands there instead. It may reach further than what was
 * found, so that the sentence still reads well ("Dr Tan" becomes "my doctor").
 */
public record Change(int start, int end, String from, String to, Kind kind, boolean isSure) implements Spot {}
