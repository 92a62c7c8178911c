package org.consilia.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

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
