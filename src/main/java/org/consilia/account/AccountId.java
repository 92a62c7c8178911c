package org.consilia.account;

import java.util.UUID;

public record AccountId(UUID value) {

    static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }
}
