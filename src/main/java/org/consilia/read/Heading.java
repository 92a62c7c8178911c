package org.consilia.read;

/** A public question in a list: its words and where to read it. */
public record Heading(String path, String title) {}
