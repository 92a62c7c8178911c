package org.consilia.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a text as they are written, in small letters, and which words are no misspelling of another. */
final class Words {

    /** Shorter ones are too near to each other to be corrected; in other letters nothing is. */
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_])[a-z]{4,24}(?![\\p{L}\\p{N}_])");

    /** The lists of the emergency gate and of the search for personal data. */
    private static final List<String> ORDINARY = List.of("/triage/english-words.txt", "/privacy/words.txt");

    private static final List<String> NAMES = List.of("/privacy/first-names.txt", "/privacy/surnames.txt");

    private Words() {}

    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(found -> words.add(found.group()));
        return words;
    }

    static Set<String> ordinary() {
        return read(ORDINARY);
    }

    static Set<String> names() {
        return read(NAMES);
    }

    private static Set<String> read(List<String> lists) {
        return lists.stream()
                .flatMap(list -> Shipped.lines(list).stream())
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toSet());
    }
}
