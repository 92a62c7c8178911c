package org.consilia.editing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.consilia.moderation.Precedence;
import org.consilia.moderation.ReportKind;
import org.consilia.moderation.RiskSign;
import org.consilia.moderation.Suspicion;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue, with the clock that runs for it.
 *
 * @param title that everybody may read where the page is public
 * @param suspicion of screening, or null
 * @param reports what readers say is wrong, if that is why it is here
 * @param doctor whose answer it is, or null
 * @param isOwn whether the editor wrote it, so that another one must decide
 * @param isSignedOnce whether it waits for the second of two signatures
 */
public record QueueItem(
        Kind kind,
        Question question,
        String title,
        String path,
        Precedence precedence,
        Instant since,
        boolean isLate,
        Set<RiskSign> signs,
        @Nullable Suspicion suspicion,
        List<ReportKind> reports,
        @Nullable String doctor,
        boolean isOwn,
        boolean isSignedOnce) {

    /** Why something is in the queue. */
    public enum Kind {
        HELD_BY_GATE("editing.kind.gate"),
        HELD_BY_SCREENING("editing.kind.screening"),
        REPORTS("editing.kind.reports"),
        ANSWER("editing.kind.answer");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of its name in words. */
        public String key() {
            return key;
        }
    }

    public QueueItem {
        signs = Set.copyOf(signs);
        reports = List.copyOf(reports);
    }

    /** By when an editor should have decided. */
    public Instant due() {
        return precedence.due(since);
    }

    /** The signs of risk in their order, the gravest first. */
    public List<RiskSign> signsInOrder() {
        return signs.stream().sorted().toList();
    }
}
