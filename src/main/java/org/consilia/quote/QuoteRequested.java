package org.consilia.quote;

import org.consilia.account.AccountId;

/**
 * Somebody has asked for a price.
 *
 * @param isConfirmed whether they were signed in, so that the address needs no proof
 */
public record QuoteRequested(QuoteRequestId id, AccountId asker, boolean isConfirmed) {}
