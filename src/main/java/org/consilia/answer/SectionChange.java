package org.consilia.answer;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed in one section of an answer between two revisions, word by word.
 *
 * @param kind of the claim, or null for the summary and the references
 * @param isReferences tells these two apart
 */
public record SectionChange(@Nullable ClaimKind kind, boolean isReferences, List<Part> parts) {

    /** Words that stayed, came or went. */
    public record Part(Fate fate, String words) {

        public boolean isNew() {
            return fate == Fate.CAME;
        }

        public boolean isGone() {
            return fate == Fate.WENT;
        }
    }

    /** What became of words. */
    public enum Fate {
        STAYED,
        CAME,
        WENT
    }

    public SectionChange {
        parts = List.copyOf(parts);
    }

    /** The sections that differ, in the order of the later text; those that went come last. */
    public static List<SectionChange> between(AnswerText before, AnswerText after) {
        var was = sections(before);
        var is = sections(after);
        Set<Place> places = new LinkedHashSet<>(is.keySet());
        places.addAll(was.keySet());
        return places.stream()
                .filter(place -> !was.getOrDefault(place, "").equals(is.getOrDefault(place, "")))
                .map(place -> new SectionChange(
                        place.kind(),
                        place.isReferences(),
                        parts(was.getOrDefault(place, ""), is.getOrDefault(place, ""))))
                .toList();
    }

    /** Where a section stands: the first cause, the second cause, the references. */
    private record Place(@Nullable ClaimKind kind, boolean isReferences, int number) {}

    private static Map<Place, String> sections(AnswerText text) {
        var sections = new LinkedHashMap<Place, String>();
        sections.put(new Place(null, false, 0), text.summary());
        var count = new HashMap<ClaimKind, Integer>();
        for (var claim : text.claims()) {
            sections.put(new Place(claim.kind(), false, count.merge(claim.kind(), 1, Integer::sum)), written(claim));
        }
        sections.put(
                new Place(null, true, 0),
                text.references().stream()
                        .map(reference -> reference.label() + " " + reference.title())
                        .collect(Collectors.joining("\n")));
        return sections;
    }

    private static String written(Claim claim) {
        var heading = claim.heading() == null || claim.heading().isBlank() ? "" : claim.heading() + "\n";
        var cited =
                claim.references().stream().map(number -> " [" + number + "]").collect(Collectors.joining());
        return heading + claim.text() + cited;
    }

    private static List<Part> parts(String before, String after) {
        var parts = new ArrayList<Part>();
        for (var delta : DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(parts, Fate.STAYED, delta.getSource().getLines());
            } else {
                add(parts, Fate.WENT, delta.getSource().getLines());
                add(parts, Fate.CAME, delta.getTarget().getLines());
            }
        }
        return parts;
    }

    /** Words, each with the gap behind it, so that nothing is lost and words that change together stand together. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Part> parts, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(fate, String.join("", words)));
        }
    }
}
