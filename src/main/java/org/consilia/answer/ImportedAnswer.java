package org.consilia.answer;

import java.time.Instant;
import org.consilia.doctor.InstitutionId;
import org.consilia.question.QuestionId;

/** An institution's published answer to an imported question. */
public record ImportedAnswer(QuestionId question, InstitutionId institution, AnswerText text, Instant importedAt) {}
