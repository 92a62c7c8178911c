package org.consilia.moderation;

import org.consilia.answer.AnswerId;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;

/** What a reader sends; the words may be left out. */
public record NewReport(QuestionId question, @Nullable AnswerId answer, ReportKind kind, String words) {}
