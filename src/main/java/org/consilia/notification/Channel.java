package org.consilia.notification;

/** A way for a message to reach a person. Throws when it was not taken; the outbox then tries again. */
interface Channel {

    void send(Mail mail);
}
