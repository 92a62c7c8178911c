package org.consilia.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages that a country's law asks for, in Markdown: the pack's own, else those of the packs it is based on.
 *
 * @param packs names of packs, the one in force first
 */
record LegalPages(PackFiles files, List<String> packs) {

    static final List<String> NAMES = List.of("about", "contact", "privacy", "terms", "accessibility");

    private static final String ENGLISH = "en";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}\\s]*)}");
    private static final Set<String> PLACEHOLDERS =
            Set.of("operator", "contact", "data-protection-contact", "emergency-number", "consent-age");

    /** A page in a language, else in English; each {placeholder} is filled in. */
    Optional<String> find(String page, String language, UnaryOperator<String> filling) {
        return file(page, language)
                .or(() -> file(page, ENGLISH))
                .map(file -> PLACEHOLDER
                        .matcher(file.words())
                        .replaceAll(match -> Matcher.quoteReplacement(filling.apply(match.group(1)))));
    }

    /** Each page must be there, say something, and have no placeholder that nothing fills. */
    void check(Faults faults) {
        for (var page : NAMES) {
            file(page, ENGLISH)
                    .ifPresentOrElse(
                            file -> check(file, faults),
                            () -> faults.note(
                                    new Entry.Place(path(packs.getFirst(), page, ENGLISH), 1), "the page is missing"));
        }
    }

    private static void check(PackFiles.Found file, Faults faults) {
        if (file.words().isBlank()) {
            faults.note(new Entry.Place(file.name(), 1), "the page is empty");
        }
        var lines = file.words().lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var place = new Entry.Place(file.name(), i + 1);
            PLACEHOLDER
                    .matcher(lines.get(i))
                    .results()
                    .filter(match -> !PLACEHOLDERS.contains(match.group(1)))
                    .forEach(match -> faults.note(place, "nothing is known to fill in for " + match.group()));
        }
    }

    private Optional<PackFiles.Found> file(String page, String language) {
        return packs.stream()
                .flatMap(pack -> files.find(path(pack, page, language)).stream())
                .findFirst();
    }

    private static String path(String pack, String page, String language) {
        return "%s/%s.%s.md".formatted(pack, page, language);
    }
}
