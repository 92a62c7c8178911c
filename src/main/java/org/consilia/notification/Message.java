package org.consilia.notification;

import java.util.Locale;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.account.EmailAddress;
import org.consilia.account.Mailboxes.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * One message of the outbox. It holds no words: they are the kind's, and the link is made when it is sent. It goes to the
 * mailbox that its account has by then, unless it names one.
 */
record Message(
        UUID id,
        AccountId account,
        Kind kind,
        String destination,
        @Nullable EmailAddress to,
        int attempts) {

    /** What a message tells, in neutral words. */
    enum Kind {
        SIGN_IN,
        INVITED,
        RECOVERED,
        NEW_ADDRESS,
        ADDRESS_CHANGING,
        QUESTION_KEPT,
        ANSWER_READY,
        DO_NOT_WAIT,
        ANSWER_RETURNED,
        WORDS_RETURNED,
        ANSWER_CHANGED,
        QUESTION_CHANGED,
        EDITOR_NEEDED,
        WORDS_LET_BE,
        QUESTION_CLOSED,
        QUOTE_REQUEST_KEPT,
        APPLICATION_REFUSED,
        LICENCE_DUE,
        LICENCE_OVER;

        /** Its name in texts, such as {@code sign-in}. */
        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Purpose purpose() {
            return switch (this) {
                case INVITED, RECOVERED -> Purpose.VOUCHED;
                case NEW_ADDRESS -> Purpose.NEW_ADDRESS;
                case SIGN_IN,
                        ADDRESS_CHANGING,
                        QUESTION_KEPT,
                        ANSWER_READY,
                        DO_NOT_WAIT,
                        ANSWER_RETURNED,
                        WORDS_RETURNED,
                        ANSWER_CHANGED,
                        QUESTION_CHANGED,
                        EDITOR_NEEDED,
                        WORDS_LET_BE,
                        QUESTION_CLOSED,
                        QUOTE_REQUEST_KEPT,
                        APPLICATION_REFUSED,
                        LICENCE_DUE,
                        LICENCE_OVER -> Purpose.NEWS;
            };
        }

        /** The key of one of its texts, such as {@code notification.sign-in.subject}. */
        String key(String part) {
            return "notification." + slug() + "." + part;
        }
    }
}
