package org.consilia.pack;

import java.time.Instant;

/** News that the time for one kind of thing is over: whoever owns it deletes what is older. */
public record KeptUntil(Pack.Kept kind, Instant before) {}
