package org.consilia.privacy;

import java.util.Collection;
import java.util.List;

/** A text, and the changes after which it no longer says who somebody is. Each change can be left out. */
public record Redaction(String original, List<Change> changes) {

    public Redaction {
        changes = List.copyOf(changes);
    }

    /** The text with every change made. */
    public String publicText() {
        return with(changes);
    }

    /** This redaction without the changes that the asker undid. */
    public Redaction without(Collection<Change> undone) {
        return new Redaction(
                original,
                changes.stream().filter(change -> !undone.contains(change)).toList());
    }

    private String with(List<Change> made) {
        var text = new StringBuilder(original.length());
        int at = 0;
        for (var change : made) {
            text.append(original, at, change.start()).append(change.to());
            at = change.end();
        }
        return text.append(original, at, original.length()).toString();
    }
}
