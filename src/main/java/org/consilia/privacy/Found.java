package org.consilia.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has been found in one text so far. Who comes first keeps its place; who comes later may only take the place of
 * what it wholly holds, as an address holds its postcode.
 */
final class Found {

    /** Longer words are in no list. */
    private static final int LONGEST_WORD = 30;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final String text;
    private final boolean hasDigits;
    private final Set<String> letters = new HashSet<>();
    private final TreeMap<Integer, Finding> findings = new TreeMap<>();

    Found(String text) {
        this.text = text;
        hasDigits = text.chars().anyMatch(c -> c >= '0' && c <= '9');
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to > from && to - from <= LONGEST_WORD) {
                letters.add(text.substring(from, to).toLowerCase(Locale.ROOT));
            }
        }
    }

    String text() {
        return text;
    }

    /** Without digits there is no number, no date and no address to look for. */
    boolean hasDigits() {
        return hasDigits;
    }

    /** Is one of these words, in small letters, anywhere? What needs one of them is not looked for without. */
    boolean hasAnyOf(Set<String> words) {
        return letters.size() < words.size()
                ? letters.stream().anyMatch(words::contains)
                : words.stream().anyMatch(letters::contains);
    }

    /** Every match of a pattern whose characters all stand so near to a digit; the rest of a text is not looked at. */
    void eachNearDigits(Pattern pattern, int near, Consumer<Matcher> use) {
        eachNear(DIGITS, near, pattern, use);
    }

    /** Every match of a pattern in what stands so near to a hint. */
    void eachNear(Pattern hint, int near, Pattern pattern, Consumer<Matcher> use) {
        var match = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        var sign = hint.matcher(text);
        for (boolean isMore = sign.find(); isMore; ) {
            int from = Math.max(0, sign.start() - near);
            int to = sign.end() + near;
            while ((isMore = sign.find()) && sign.start() - near <= to) {
                to = sign.end() + near;
            }
            match.region(from, Math.min(text.length(), to));
            while (match.find()) {
                use.accept(match);
            }
        }
    }

    void add(int start, int end, Kind kind, boolean isSure) {
        for (var other = lastBefore(end); other != null && other.end() > start; other = lastBefore(other.start())) {
            if (other.start() < start || other.end() > end) {
                return;
            }
        }
        findings.subMap(start, end).clear();
        findings.put(start, new Finding(start, end, kind, text.substring(start, end), isSure));
    }

    boolean isTaken(int start, int end) {
        var other = lastBefore(end);
        return other != null && other.end() > start;
    }

    List<Finding> inOrder() {
        return List.copyOf(findings.values());
    }

    private @Nullable Finding lastBefore(int end) {
        var entry = findings.lowerEntry(end);
        return entry == null ? null : entry.getValue();
    }
}
