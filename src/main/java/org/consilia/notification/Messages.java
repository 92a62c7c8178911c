package org.consilia.notification;

import java.util.List;
import org.consilia.account.Account;
import org.consilia.account.AccountErased;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.OneTimeLinks;
import org.consilia.question.QuestionForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what somebody was sent: to show it to them, and to delete it. */
@Component
public class Messages {

    private final Outbox outbox;
    private final Channel channel;
    private final Accounts accounts;
    private final OneTimeLinks links;

    Messages(Outbox outbox, Channel channel, Accounts accounts, OneTimeLinks links) {
        this.outbox = outbox;
        this.channel = channel;
        this.accounts = accounts;
        this.links = links;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<SentMessage> to(AccountId account) {
        return outbox.to(account);
    }

    @EventListener
    @Transactional
    public void on(QuestionForgotten event) {
        var inAddresses = "/questions/" + event.id().value();
        outbox.forget(inAddresses);
        links.forget(inAddresses);
    }

    @EventListener
    @Transactional
    public void on(AccountErased event) {
        outbox.forget(event.id());
        accounts.find(event.id()).map(Account::email).ifPresent(channel::forget);
    }
}
