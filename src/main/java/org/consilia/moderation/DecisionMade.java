package org.consilia.moderation;

import org.consilia.answer.AnswerId;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;

/** An editor has ruled on a question, or on one answer to it. */
public record DecisionMade(
        DecisionKind kind, QuestionId question, @Nullable AnswerId answer) {}
