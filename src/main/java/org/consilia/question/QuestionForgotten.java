package org.consilia.question;

import org.consilia.account.AccountId;

/** A question was deleted, with all that belonged to it here; whoever keeps more of it deletes that too. */
public record QuestionForgotten(QuestionId id, AccountId asker) {}
