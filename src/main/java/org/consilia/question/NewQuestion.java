package org.consilia.question;

import org.consilia.account.AccountId;
import org.consilia.triage.Urgency;

/**
 * What a person has written and agreed to send.
 *
 * @param confirmed whether the account's address is known to be the asker's; until then no doctor sees the question
 * @param consentWording the exact words of the consent to process it that the asker agreed to
 */
public record NewQuestion(
        AccountId asker,
        boolean confirmed,
        String title,
        String body,
        AboutPerson about,
        Urgency urgency,
        String triageVersion,
        String consentWording) {}
