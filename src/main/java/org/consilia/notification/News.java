package org.consilia.notification;

import java.time.Clock;
import org.consilia.account.Account;
import org.consilia.account.Accounts;
import org.consilia.account.NewAddressGiven;
import org.consilia.account.RecoveryApproved;
import org.consilia.account.RoleGiven;
import org.consilia.account.SignInRequested;
import org.consilia.answer.AnswerCalledDangerous;
import org.consilia.answer.AnswerReturned;
import org.consilia.answer.AnswerSigned;
import org.consilia.answer.Answers;
import org.consilia.doctor.ApplicationRefused;
import org.consilia.doctor.Doctors;
import org.consilia.doctor.LicenceDue;
import org.consilia.moderation.DecisionMade;
import org.consilia.permit.Role;
import org.consilia.question.QuestionAsked;
import org.consilia.question.QuestionClosed;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.question.UrgentUnanswered;
import org.consilia.question.WordsLetBe;
import org.consilia.question.WordsReturned;
import org.consilia.quote.QuoteRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happened and decides who is told. Listens within the transaction that makes the news, so that the message
 * is kept exactly when the news is true.
 */
@Component
class News {

    private final Outbox outbox;
    private final Accounts accounts;
    private final Questions questions;
    private final Answers answers;
    private final Doctors doctors;
    private final Clock clock;

    News(Outbox outbox, Accounts accounts, Questions questions, Answers answers, Doctors doctors, Clock clock) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.questions = questions;
        this.answers = answers;
        this.doctors = doctors;
        this.clock = clock;
    }

    @EventListener
    void on(SignInRequested event) {
        outbox.queue(
                event.id(),
                Message.Kind.SIGN_IN,
                event.destination(),
                "sign-in:" + event.id().value() + ":" + clock.instant());
    }

    /** Whoever gave the role vouches for the address: this is how a doctor or an editor comes in the first time. */
    @EventListener
    void on(RoleGiven event) {
        if (!accounts.hasPasskey(event.id())) {
            outbox.queue(
                    event.id(),
                    Message.Kind.INVITED,
                    "/mine/passkeys",
                    "invited:" + event.id().value() + ":" + event.role());
        }
    }

    @EventListener
    void on(RecoveryApproved event) {
        outbox.queue(event.id(), Message.Kind.RECOVERED, "/mine/passkeys", "recovered:" + event.recovery());
    }

    /**
     * The old mailbox hears of it first, in case it is somebody else who changes it. It is named here: where the warning
     * has to wait for its server, the new address may count already.
     */
    @EventListener
    void on(NewAddressGiven event) {
        var when = event.id().value() + ":" + clock.instant();
        accounts.find(event.id())
                .map(Account::email)
                .ifPresent(old -> outbox.queue(
                        event.id(), Message.Kind.ADDRESS_CHANGING, "/mine/address", "address-changing:" + when, old));
        outbox.queue(event.id(), Message.Kind.NEW_ADDRESS, "/mine", "new-address:" + when);
    }

    @EventListener
    void on(QuestionAsked event) {
        var question = questions.get(event.id());
        if (question.asker() != null && !question.isConfirmed()) {
            outbox.queue(
                    question.asker(),
                    Message.Kind.QUESTION_KEPT,
                    "/mine/questions/" + event.id().value(),
                    "question-kept:" + event.id().value());
        }
    }

    @EventListener
    void on(UrgentUnanswered event) {
        tellAsker(event.id(), Message.Kind.DO_NOT_WAIT, event.id().value());
    }

    @EventListener
    void on(QuestionClosed event) {
        tellAsker(event.id(), Message.Kind.QUESTION_CLOSED, event.id().value());
    }

    /** A text can be given back, or let be, more than once. */
    @EventListener
    void on(WordsReturned event) {
        tellAsker(event.id(), Message.Kind.WORDS_RETURNED, event.id().value() + ":" + clock.instant());
    }

    @EventListener
    void on(WordsLetBe event) {
        tellAsker(event.id(), Message.Kind.WORDS_LET_BE, event.id().value() + ":" + clock.instant());
    }

    @EventListener
    void on(AnswerSigned event) {
        tellAsker(event.question(), Message.Kind.ANSWER_READY, event.id().value());
    }

    @EventListener
    void on(AnswerReturned event) {
        var answer = answers.get(event.id());
        if (answer.doctor() != null) {
            doctors.find(answer.doctor())
                    .ifPresent(doctor -> outbox.queue(
                            doctor.account(),
                            Message.Kind.ANSWER_RETURNED,
                            "/desk/questions/" + event.question().value() + "/answer",
                            "answer-returned:" + event.id().value() + ":" + answer.revision()));
        }
    }

    /** The asker hears of what changes for them, the doctor of what changes in their words; both read it only here. */
    @EventListener
    void on(DecisionMade event) {
        switch (event.kind()) {
            case QUESTION_WITHDRAWN -> tellAsker(event);
            case CORRECTED ->
                tellDoctor(event, "/desk/questions/" + event.question().value() + "/answer/preview");
            case ANSWER_WITHDRAWN -> {
                tellAsker(event);
                tellDoctor(event, "/desk");
            }
            case RELEASED, DECLINED, MERGED, FIRST_SIGNATURE, SIGNED, RETURNED, REPORTS_CLOSED -> {}
        }
    }

    /** Every editor hears of it, whoever comes first decides. */
    @EventListener
    void on(AnswerCalledDangerous event) {
        var told = ":" + event.id().value() + ":" + clock.instant();
        for (var editor : accounts.having(Role.EDITOR)) {
            outbox.queue(
                    editor.id(),
                    Message.Kind.EDITOR_NEEDED,
                    "/editing",
                    "editor-needed:" + editor.id().value() + told);
        }
    }

    private void tellAsker(DecisionMade event) {
        tellAsker(
                event.question(),
                Message.Kind.QUESTION_CHANGED,
                event.question().value() + ":" + clock.instant());
    }

    private void tellDoctor(DecisionMade event, String destination) {
        var answer = event.answer() == null ? null : answers.get(event.answer());
        if (answer != null && answer.doctor() != null) {
            doctors.find(answer.doctor())
                    .ifPresent(doctor -> outbox.queue(
                            doctor.account(),
                            Message.Kind.ANSWER_CHANGED,
                            destination,
                            "answer-changed:" + answer.id().value() + ":" + clock.instant()));
        }
    }

    @EventListener
    void on(QuoteRequested event) {
        if (event.isConfirmed()) {
            return;
        }
        outbox.queue(
                event.asker(),
                Message.Kind.QUOTE_REQUEST_KEPT,
                "/mine",
                "quote-request-kept:" + event.id().value());
    }

    @EventListener
    void on(ApplicationRefused event) {
        outbox.queue(
                event.account(),
                Message.Kind.APPLICATION_REFUSED,
                "/mine/application",
                "application-refused:" + event.id());
    }

    @EventListener
    void on(LicenceDue event) {
        outbox.queue(
                event.account(),
                event.isOver() ? Message.Kind.LICENCE_OVER : Message.Kind.LICENCE_DUE,
                "/mine/application",
                "licence-due:" + event.doctor().value() + ":" + event.nextCheckOn() + ":" + event.days());
    }

    /** Once for each occasion; an imported question has nobody to tell. */
    private void tellAsker(QuestionId question, Message.Kind kind, String occasion) {
        var asker = questions.get(question).asker();
        if (asker != null) {
            outbox.queue(asker, kind, "/mine/questions/" + question.value(), kind.slug() + ":" + occasion);
        }
    }
}
