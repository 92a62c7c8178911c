package org.consilia.doctor;

import org.jspecify.annotations.Nullable;

/** One check of a licence and the name of who made it, if they gave one. */
public record LedgerEntry(Evidence evidence, @Nullable String checkedBy) {}
