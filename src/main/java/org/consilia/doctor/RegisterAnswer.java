package org.consilia.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of a number. None of these is a licence: a person compares the entry with who asks, and only a
 * person grants. A register that cannot be asked has said nothing.
 */
public sealed interface RegisterAnswer {

    /**
     * There is an entry.
     *
     * @param isInForce whether the register itself calls the entry valid, and it is a person's
     * @param hash SHA-256 of the register's answer, byte for byte
     */
    record Found(String name, List<String> specialties, boolean isInForce, String source, String hash)
            implements RegisterAnswer {

        private static final Set<String> TITLES =
                Set.of("dr", "prof", "professor", "md", "do", "mr", "mrs", "ms", "miss");

        public Found {
            specialties = List.copyOf(specialties);
        }

        /** How much of a name the entry bears out. */
        public NameMatch match(String given) {
            var entry = parts(name);
            var borneOut = parts(given);
            int all = borneOut.size();
            borneOut.retainAll(entry);
            return borneOut.isEmpty() ? NameMatch.NONE : borneOut.size() == all ? NameMatch.WHOLE : NameMatch.PART;
        }

        private static Set<String> parts(String name) {
            return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
                    .filter(part -> part.length() > 1 && !TITLES.contains(part))
                    .collect(Collectors.toSet());
        }
    }

    record NotFound(String source, String hash) implements RegisterAnswer {}

    /** It did not answer in time, or not in a way that can be read; try again later, or look by hand. */
    record Unavailable() implements RegisterAnswer {}

    /** This register is looked up by hand, at its page if that is known. */
    record Manual(@Nullable String page) implements RegisterAnswer {}

    /** A hint for the person who decides, no more: people change their names, and share them. */
    enum NameMatch {
        WHOLE,
        PART,
        NONE
    }
}
