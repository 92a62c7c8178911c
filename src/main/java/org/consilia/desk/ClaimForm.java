package org.consilia.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.web.CleanInput;

/**
 * One section of the answer page as it was typed.
 *
 * @param references the numbers as typed, such as "1, 2"
 */
public record ClaimForm(ClaimKind kind, String heading, String text, String references, boolean experience) {

    static ClaimForm blank(ClaimKind kind) {
        return new ClaimForm(kind, "", "", "", false);
    }

    static ClaimForm of(Claim claim) {
        var numbers = claim.references().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new ClaimForm(
                claim.kind(),
                claim.heading() == null ? "" : claim.heading(),
                claim.text(),
                numbers,
                claim.experience());
    }

    /** The section at a place, from 1; empty if the form has none there. */
    static Optional<ClaimForm> of(Map<String, String> typed, int place) {
        if (!typed.containsKey(field(place, "text"))) {
            return Optional.empty();
        }
        return Optional.of(new ClaimForm(
                kind(typed.getOrDefault(field(place, "kind"), "")),
                value(typed, place, "heading"),
                value(typed, place, "text"),
                value(typed, place, "references"),
                typed.containsKey(field(place, "experience"))));
    }

    /** The name of a section's field, such as "claim-2-text". */
    public static String field(int place, String name) {
        return "claim-" + place + "-" + name;
    }

    /** Nothing was typed into it yet. */
    boolean isUntouched() {
        return heading.isEmpty() && text.isEmpty() && references.isEmpty() && !experience;
    }

    /** The numbers of the references it cites; empty if they are not numbers. */
    Optional<List<Integer>> numbers() {
        var numbers = Arrays.stream(references.split("[\\s,;\\[\\]]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        return numbers.stream().allMatch(number -> number.matches("\\d{1,3}"))
                ? Optional.of(numbers.stream().map(Integer::valueOf).distinct().toList())
                : Optional.empty();
    }

    Claim toClaim() {
        return new Claim(
                kind, heading.isEmpty() ? null : heading, text, numbers().orElse(List.of()), experience);
    }

    private static ClaimKind kind(String slug) {
        return Arrays.stream(ClaimKind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElse(ClaimKind.TEXT);
    }

    private static String value(Map<String, String> typed, int place, String name) {
        return CleanInput.clean(typed.getOrDefault(field(place, name), ""));
    }
}
