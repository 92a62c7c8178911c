package org.consilia.account;

import org.springframework.security.core.AuthenticationException;

/** A link was opened that is half of what its owner needs to come in. */
class RecoveryNeeded extends AuthenticationException {

    RecoveryNeeded() {
        super("somebody has to vouch for this person");
    }
}
