package org.consilia.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.consilia.doctor.RegisterAnswer.NameMatch;
import org.jspecify.annotations.Nullable;

/**
 * What a register said of a number when an operator had it asked.
 *
 * @param name the name in the entry; this and what follows only where there is one
 */
public record LookedUp(
        Instant at,
        String register,
        String number,
        Result result,
        @Nullable String name,
        @Nullable NameMatch match,
        List<String> specialties,
        @Nullable String source,
        @Nullable String hash) {

    /** What came back, in short. */
    public enum Result {
        FOUND,
        FOUND_NOT_IN_FORCE,
        NOT_FOUND,
        UNAVAILABLE,
        MANUAL
    }

    static LookedUp of(RegisterAnswer answer, GivenNumber asked, String applicant, Instant at) {
        return switch (answer) {
            case RegisterAnswer.Found found ->
                new LookedUp(
                        at,
                        asked.register(),
                        asked.number(),
                        found.isInForce() ? Result.FOUND : Result.FOUND_NOT_IN_FORCE,
                        found.name(),
                        found.match(applicant),
                        found.specialties(),
                        found.source(),
                        found.hash());
            case RegisterAnswer.NotFound(var source, var hash) ->
                new LookedUp(
                        at, asked.register(), asked.number(), Result.NOT_FOUND, null, null, List.of(), source, hash);
            case RegisterAnswer.Unavailable() -> without(Result.UNAVAILABLE, asked, at);
            case RegisterAnswer.Manual _ -> without(Result.MANUAL, asked, at);
        };
    }

    private static LookedUp without(Result result, GivenNumber asked, Instant at) {
        return new LookedUp(at, asked.register(), asked.number(), result, null, null, List.of(), null, null);
    }

    public String resultKey() {
        return "doctor.look-up." + slug(result);
    }

    /** The key of how much of the name agrees; for an entry that was found. */
    public String matchKey() {
        return "doctor.look-up.name." + (match == null ? "none" : slug(match));
    }

    public String tone() {
        return switch (result) {
            case FOUND -> "plain";
            case FOUND_NOT_IN_FORCE, NOT_FOUND -> "lapsed";
            case UNAVAILABLE, MANUAL -> "unknown";
        };
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
