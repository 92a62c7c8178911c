package org.consilia.editing;

import org.consilia.moderation.Decision;
import org.jspecify.annotations.Nullable;

/** A decision with the name of who made it, where they gave one. */
public record Ruling(Decision decision, @Nullable String by) {}
