package org.consilia.notification;

import org.consilia.account.EmailAddress;

/** A way for a message to reach a person. Throws when it was not taken; the outbox then tries again. */
interface Channel {

    void send(Mail mail);

    /** Deletes what it has kept here of mails to an address. A relay gives them away. */
    default void forget(EmailAddress to) {}
}
