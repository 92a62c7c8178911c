package org.consilia.mine;

import java.time.Clock;
import org.consilia.account.Account;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Entry;
import org.consilia.audit.Subject;
import org.consilia.notification.Messages;
import org.consilia.permit.NotPermitted;
import org.consilia.quote.QuoteRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers everything that is held about one account. */
@Component
class Holdings {

    private final Accounts accounts;
    private final QuestionCopies questions;
    private final QuoteRequests quotes;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Holdings(
            Accounts accounts,
            QuestionCopies questions,
            QuoteRequests quotes,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.questions = questions;
        this.quotes = quotes;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Export of(AccountId id) {
        var account = accounts.find(id).orElseThrow(NotPermitted::new);
        return new Export(
                clock.instant(),
                person(account),
                questions.of(id),
                quotes.requestedBy(id).stream()
                        .map(quote -> new Export.PriceRequest(
                                quote.id().value(),
                                quote.procedure(),
                                quote.area(),
                                quote.time(),
                                quote.wishes(),
                                quote.requestedAt()))
                        .toList(),
                messages.to(id),
                audit.of(Subject.account(id.value().toString())).stream()
                        .filter(entry -> entry.deed() == Deed.SIGNED_IN)
                        .map(Entry::at)
                        .toList());
    }

    private static Export.Person person(Account account) {
        var email = account.email();
        return new Export.Person(
                account.id().value().toString(),
                email == null ? null : email.value(),
                account.name(),
                account.createdAt());
    }
}
