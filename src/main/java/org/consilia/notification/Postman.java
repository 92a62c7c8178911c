package org.consilia.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.consilia.account.Mailboxes;
import org.consilia.account.Mailboxes.Envelope;
import org.consilia.web.Bundles;
import org.consilia.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Takes message after message from the outbox, writes its neutral words and its one-time link, and sends it. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Long enough for somebody who reads their mail at weekends only. */
    private static final Duration LINK_VALID_FOR = Duration.ofDays(7);

    private final Outbox outbox;
    private final Channel channel;
    private final Mailboxes mailboxes;
    private final Bundles bundles;
    private final Site site;
    private final ReentrantLock round = new ReentrantLock();

    Postman(Outbox outbox, Channel channel, Mailboxes mailboxes, Bundles bundles, Site site) {
        this.outbox = outbox;
        this.channel = channel;
        this.mailboxes = mailboxes;
        this.bundles = bundles;
        this.site = site;
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(Outbox.MessageQueued queued) {
        deliver();
    }

    /** Sends what is due: what was queued by another node, put off, or left behind by a crash. */
    @Scheduled(fixedDelay = 5000)
    void deliver() {
        if (!round.tryLock()) {
            return;
        }
        try {
            for (var message = outbox.claim(); message.isPresent(); message = outbox.claim()) {
                deliver(message.get());
            }
        } finally {
            round.unlock();
        }
    }

    private void deliver(Message message) {
        try {
            mailboxes
                    .envelope(
                            message.account(),
                            message.to(),
                            message.kind().purpose(),
                            message.destination(),
                            LINK_VALID_FOR)
                    .ifPresent(envelope -> channel.send(write(message, envelope)));
            outbox.sent(message);
        } catch (RuntimeException error) {
            LOG.warn(
                    "Message {} was not taken, attempt {}: {}",
                    message.id(),
                    message.attempts(),
                    error.getClass().getName());
            outbox.failed(message);
        }
    }

    private Mail write(Message message, Envelope envelope) {
        var words = bundles.in(Locale.UK);
        var link = site.address(envelope.path());
        var ownEnd = message.kind().key("link");
        var end = words.has(ownEnd) ? ownEnd : "notification.link";
        return new Mail(
                message.id(),
                envelope.to(),
                words.say(message.kind().key("subject"), site.name()),
                words.say(
                        "notification.text",
                        words.say(message.kind().key("line"), site.name()),
                        link,
                        words.say(end),
                        site.name()));
    }
}
