package org.consilia.mine;

import java.time.Instant;

/** An export that can be read until it expires, by the account that it is about. */
public record KeptExport(String id, Instant madeAt, Instant expiresAt) {

    public String path() {
        return "/mine/account/exports/" + id;
    }
}
