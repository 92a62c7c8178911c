package org.consilia.editing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the emergency gate saw in a question.
 *
 * @param redFlagKey its name in words
 * @param because the asker's own words that lead to it by today's rules, or null if these see nothing any more
 * @param rulesVersion of the rules that judged when it was asked
 * @param wasRight what an editor said of it, or null
 */
public record GateSaw(
        String redFlagKey,
        @Nullable String because,
        @Nullable String rulesVersion,
        String rulesToday,
        @Nullable Boolean wasRight) {

    public boolean isByOldRules() {
        return !Objects.equals(rulesVersion, rulesToday);
    }
}
