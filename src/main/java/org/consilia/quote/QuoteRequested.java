package org.consilia.quote;

import org.consilia.account.AccountId;

/** Somebody has asked for a price. */
public record QuoteRequested(QuoteRequestId id, AccountId asker) {}
