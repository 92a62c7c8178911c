package org.consilia.account;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** What a passkey knows its owner by: the 16 bytes of the account's id, which tell nothing of the person. */
final class Handles {

    private static final int LENGTH = 2 * Long.BYTES;

    private Handles() {}

    static Bytes of(AccountId account) {
        return new Bytes(ByteBuffer.allocate(LENGTH)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    static AccountId account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
