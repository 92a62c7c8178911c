package org.consilia.privacy;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What has been found in one text so far. Who comes first keeps its place; who comes later may only take the place of
 * what it wholly holds, as an address holds its postcode.
 */
final class Found {

    private final String text;
    private final TreeMap<Integer, Finding> findings = new TreeMap<>();

    Found(String text) {
        this.text = text;
    }

    String text() {
        return text;
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
