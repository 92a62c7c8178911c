package org.consilia.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilia.answer.Reference;
import org.consilia.answer.Reference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * References as a doctor types them, one to a line: what identifies it, its title, and its year if known.
 *
 * <pre>
 * PMID 30586745 | A trial of something | 2018
 * doi:10.1000/182 | A paper | 2020
 * https://www.example.org/leaflet | A leaflet
 * guideline: NICE NG196 | Atrial fibrillation | 2021
 * </pre>
 *
 * @param unreadable the places, from 1, of lines that are none of these; blank lines do not count
 */
record ReferenceLines(List<Reference> readable, List<Integer> unreadable) {

    private static final int LONGEST_PART = 500;

    private static final Pattern PMID =
            Pattern.compile("(?i)(?:pmid:?\\s*|https?://pubmed\\.ncbi\\.nlm\\.nih\\.gov/)(\\d{1,8})/?");
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)(10\\.\\d{4,9}/\\S+)");
    private static final Pattern URL = Pattern.compile("(?i)(https?://[^\\s/]+\\.[^\\s/]+\\S*)");
    private static final Pattern GUIDELINE = Pattern.compile("(?i)guideline:\\s*(\\S.*)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    static ReferenceLines of(String typed) {
        var readable = new ArrayList<Reference>();
        var unreadable = new ArrayList<Integer>();
        int place = 0;
        for (var line : typed.lines().filter(line -> !line.isBlank()).toList()) {
            place++;
            var reference = read(line);
            reference.ifPresent(readable::add);
            if (reference.isEmpty()) {
                unreadable.add(place);
            }
        }
        return new ReferenceLines(List.copyOf(readable), List.copyOf(unreadable));
    }

    /** The lines that would be read as these references. */
    static String written(List<Reference> references) {
        return references.stream()
                .map(reference -> identifier(reference) + " | " + reference.title()
                        + (reference.year() == null ? "" : " | " + reference.year()))
                .collect(Collectors.joining("\n"));
    }

    private static String identifier(Reference reference) {
        return switch (reference.kind()) {
            case PMID -> "PMID " + reference.value();
            case DOI -> "doi:" + reference.value();
            case URL -> reference.value();
            case GUIDELINE -> "guideline: " + reference.value();
        };
    }

    private static Optional<Reference> read(String line) {
        var parts = new ArrayList<>(
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        @Nullable
        Integer year = parts.size() > 2 && YEAR.matcher(parts.getLast()).matches()
                ? Integer.valueOf(parts.removeLast())
                : null;
        var title = String.join(" | ", parts.subList(1, parts.size()));
        if (title.isBlank() || title.length() > LONGEST_PART || parts.getFirst().length() > LONGEST_PART) {
            return Optional.empty();
        }
        return identified(parts.getFirst(), Kind.PMID, PMID, title, year)
                .or(() -> identified(parts.getFirst(), Kind.DOI, DOI, title, year))
                .or(() -> identified(parts.getFirst(), Kind.URL, URL, title, year))
                .or(() -> identified(parts.getFirst(), Kind.GUIDELINE, GUIDELINE, title, year));
    }

    private static Optional<Reference> identified(
            String part, Kind kind, Pattern pattern, String title, @Nullable Integer year) {
        var found = pattern.matcher(part);
        return found.matches() ? Optional.of(new Reference(kind, found.group(1), title, year)) : Optional.empty();
    }
}
