package org.consilia.quote;

import java.time.Instant;

/** What somebody wants a price for. No clinic sees it before routing; who asked stays hidden until they choose. */
public record QuoteRequest(
        QuoteRequestId id, String procedure, String area, String time, String wishes, Instant requestedAt) {}
