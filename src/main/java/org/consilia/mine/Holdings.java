package org.consilia.mine;

import java.time.Clock;
import org.consilia.account.AccountCopies;
import org.consilia.account.AccountId;
import org.consilia.notification.Messages;
import org.consilia.quote.QuoteRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers everything that is held about one account. */
@Component
class Holdings {

    private final AccountCopies people;
    private final QuestionCopies questions;
    private final ApplicationCopies applications;
    private final QuoteRequests quotes;
    private final Messages messages;
    private final Clock clock;

    Holdings(
            AccountCopies people,
            QuestionCopies questions,
            ApplicationCopies applications,
            QuoteRequests quotes,
            Messages messages,
            Clock clock) {
        this.people = people;
        this.questions = questions;
        this.applications = applications;
        this.quotes = quotes;
        this.messages = messages;
        this.clock = clock;
    }

    /** Until the transaction ends, none of it is erased with the account. */
    void hold(AccountId id) {
        people.hold(id);
    }

    @Transactional
    public Export of(AccountId id) {
        return new Export(
                clock.instant(),
                people.of(id),
                questions.of(id),
                applications.of(id),
                quotes.requestedBy(id).stream()
                        .map(quote -> new Export.PriceRequest(
                                quote.id().value(),
                                quote.procedure(),
                                quote.area(),
                                quote.time(),
                                quote.wishes(),
                                quote.requestedAt()))
                        .toList(),
                messages.to(id));
    }
}
