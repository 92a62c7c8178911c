package org.consilia.pack;

import java.util.LinkedHashSet;
import java.util.Set;

/** All that is wrong with a pack, gathered so that a person mends it in one go. */
final class Faults {

    private final Set<String> sentences = new LinkedHashSet<>();

    void note(Entry.Place place, String reason) {
        sentences.add("%s: %s.".formatted(place, reason));
    }

    void refuseIfAny() {
        if (!sentences.isEmpty()) {
            throw new BrokenPack(sentences);
        }
    }
}
