package org.consilia.editing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.consilia.answer.Stance;
import org.consilia.moderation.Precedence;
import org.consilia.moderation.ReportKind;
import org.consilia.moderation.RiskSign;
import org.consilia.moderation.Suspicion;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue, with the clock that runs for it.
 *
 * @param title that everybody may read where the page is public; null if its seal is broken
 * @param suspicion of screening, or null
 * @param reports what readers say is wrong, if that is why it is here
 * @param stance what a doctor says of a colleague's answer, or null
 * @param doctor whose words they are, or null
 * @param isOwn whether the editor asked or wrote it, so that another one must decide
 * @param isSignedOnce whether it waits for the second of two signatures
 */
public record QueueItem(
        Kind kind,
        Question question,
        @Nullable String title,
        String path,
        Precedence precedence,
        Instant since,
        boolean isLate,
        Set<RiskSign> signs,
        @Nullable Suspicion suspicion,
        List<ReportKind> reports,
        @Nullable Stance stance,
        @Nullable String doctor,
        boolean isOwn,
        boolean isSignedOnce) {

    /** Why something is in the queue. */
    public enum Kind {
        HELD_BY_GATE("editing.kind.gate"),
        HELD_BY_SCREENING("editing.kind.screening"),
        REPORTS("editing.kind.reports"),
        WORDS("editing.kind.words"),
        ANSWER("editing.kind.answer"),
        PEER("editing.kind.peer");

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

    /** Whether a doctor calls an answer dangerous. */
    public boolean isOfDanger() {
        return stance == Stance.DANGEROUS;
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
