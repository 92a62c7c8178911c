package org.consilia.find;

import org.consilia.answer.AttributedAnswer;

/** A passage beside who stands behind it. */
public record AttributedPassage(Passage passage, AttributedAnswer answered) {}
