package org.consilia.find;

import org.consilia.question.QuestionId;

/** A note that a question must be looked at again, with the number of the transaction that changed it last. */
record Change(QuestionId question, String transaction) {}
