package org.consilia.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that the library Datafaker makes people up from, in some seventy languages and countries: read out of its
 * jar, so that they grow with it. Of its YAML only the lists under {@code name} are read, by the line: a whole YAML
 * reader would take as long as all the rest of the start.
 */
record WorldNames(Set<String> firstNames, Set<String> surnames) {

    private static final Pattern LIST = Pattern.compile("      ([a-z_]+):(.*)");

    /** Shorter ones are too often something else; those that are not are in the lists kept by hand. */
    private static final int SHORTEST = 4;

    private static final Set<String> NONE = Set.of();

    static WorldNames read() {
        var names = new WorldNames(new HashSet<>(60_000), new HashSet<>(80_000));
        for (var file : Lists.read("world-names")) {
            names.read(Lists.lines("/" + file + ".yml"));
        }
        return names;
    }

    private void read(List<String> lines) {
        boolean isInside = false;
        var list = NONE;
        for (var line : lines) {
            boolean beginsPart =
                    line.startsWith("    ") && line.length() > 4 && line.charAt(4) > ' ' && line.charAt(4) != '-';
            if (beginsPart || (!line.startsWith(" ") && !line.isEmpty())) {
                isInside = line.startsWith("    name:");
                continue;
            }
            if (!isInside || line.contains("#{")) {
                continue;
            }
            var head = LIST.matcher(line);
            if (head.matches()) {
                list = listOf(head.group(1));
                add(head.group(2), list);
            } else {
                add(line, list);
            }
        }
    }

    private Set<String> listOf(String key) {
        if (key.contains("prefix") || key.contains("suffix") || key.contains("title") || key.contains("ocker")) {
            return NONE;
        }
        if (key.contains("last") || key.contains("middle")) {
            return surnames;
        }
        return key.contains("first") || key.endsWith("male_name") || key.contains("english") ? firstNames : NONE;
    }

    /** Names stand between commas, brackets, quotes and spaces. */
    private static void add(String line, Set<String> list) {
        int end = line.indexOf(" #");
        end = end < 0 ? line.length() : end;
        for (int from = 0; list != NONE && from < end; ) {
            int to = from;
            while (to < end && isOfAName(line.charAt(to))) {
                to++;
            }
            if (to - from >= SHORTEST && Character.isUpperCase(line.charAt(from))) {
                list.add(NameBook.fold(line.substring(from, to)));
            }
            from = to + 1;
        }
    }

    private static boolean isOfAName(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '-' || c == '\'';
    }
}
