package org.consilia.question;

import java.time.Instant;

/** A question's public face: its words, its place and since when. */
public record Publication(PublicText text, String slug, Instant publishedAt) {}
