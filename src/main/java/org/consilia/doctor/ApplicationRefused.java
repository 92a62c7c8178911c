package org.consilia.doctor;

import org.consilia.account.AccountId;

/** Somebody's application was refused. Whoever is granted hears of it with their new role. */
public record ApplicationRefused(String id, AccountId account) {}
