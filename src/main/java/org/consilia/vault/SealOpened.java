package org.consilia.vault;

/** Somebody reads a sealed text. Tells which, never what it says. */
public record SealOpened(SealedColumn column, String row) {}
