package org.consilia.moderation;

import java.time.Instant;
import java.util.List;
import org.consilia.question.QuestionId;

/** Everything that readers say is wrong with one page and nobody has decided on yet, gathered. */
public record Reported(QuestionId question, int count, List<ReportKind> kinds, Instant since) {

    public Reported {
        kinds = List.copyOf(kinds);
    }
}
