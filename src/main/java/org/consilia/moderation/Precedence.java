package org.consilia.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.consilia.answer.Stance;

/** What an editor takes first, and by when at the latest: an aim for editors, promised to nobody. */
public enum Precedence {
    FIRST(Duration.ofHours(2)),
    SOON(Duration.ofHours(24)),
    LATER(Duration.ofHours(72));

    private final Duration within;

    Precedence(Duration within) {
        this.within = within;
    }

    /** A question that the gate holds is read first; what only screening holds is most often rubbish, but not always. */
    public static Precedence ofHeld(boolean hasRedFlag) {
        return hasRedFlag ? FIRST : SOON;
    }

    public static Precedence ofAnswer(Collection<RiskSign> signs) {
        if (signs.contains(RiskSign.RED_FLAG)) {
            return FIRST;
        }
        return Risks.isHigh(signs) || signs.contains(RiskSign.REPORTED) || signs.contains(RiskSign.UNUSUAL_CLAIM)
                ? SOON
                : LATER;
    }

    public static Precedence ofReports(Collection<ReportKind> kinds) {
        return kinds.contains(ReportKind.DANGEROUS) || kinds.contains(ReportKind.IDENTIFIES) ? FIRST : SOON;
    }

    /** They are not public yet and so do no harm; but their asker waits. */
    public static Precedence ofWords() {
        return SOON;
    }

    /** Somebody may come to harm by what a doctor calls dangerous. */
    public static Precedence ofPeer(Stance stance) {
        return switch (stance) {
            case DANGEROUS -> FIRST;
            case DISAGREE -> SOON;
            case CAVEAT, AGREE, TAKEN_BACK -> LATER;
        };
    }

    public Instant due(Instant since) {
        return since.plus(within);
    }

    public long hours() {
        return within.toHours();
    }

    /** The key of its name in words. */
    public String key() {
        return "moderation.precedence." + name().toLowerCase(Locale.ROOT);
    }
}
