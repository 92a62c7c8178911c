package org.consilia.find;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.IOFunction;

/**
 * What was said, held against the names of what answers are about; each name is judged once however many bear it.
 *
 * <p>Of a name, "polycystic kidney disease", the share that was said, weighed by rarity, is squared, because half a name
 * is usually another disease, and multiplied by the root of the weight that was said, because a rare name said in full
 * is no accident.
 */
class Names {

    private static final Name NONE = new Name(0, 0);

    private final Set<String> said;
    private final IOFunction<String, Float> rarity;
    private final Map<String, Name> judged = new HashMap<>();

    /** @param said stems */
    Names(Set<String> said, IOFunction<String, Float> rarity) {
        this.said = said;
        this.rarity = rarity;
    }

    /** What an answer is mainly about: the first of its names, or its question where it has none. */
    static String subjectOf(String lines, String question) {
        if (lines.isEmpty()) {
            return question;
        }
        var end = lines.indexOf('\n');
        return end < 0 ? lines : lines.substring(0, end);
    }

    Name bestOf(String lines) throws IOException {
        var best = NONE;
        for (var line : lines.split("\n")) {
            var name = judged.get(line);
            if (name == null) {
                name = judge(line);
                judged.put(line, name);
            }
            best = name.named() > best.named() ? name : best;
        }
        return best;
    }

    private Name judge(String line) throws IOException {
        var stems = List.of(line.split(" "));
        if (Collections.disjoint(stems, said)) {
            return NONE;
        }
        var whole = 0f;
        var heard = 0f;
        for (var stem : stems) {
            var weight = rarity.apply(stem);
            whole += weight;
            heard += said.contains(stem) ? weight : 0;
        }
        var share = whole > 0 ? heard / whole : 0;
        return new Name(share * share * (float) Math.sqrt(heard), share);
    }

    /**
     * @param named how fully it was said, weighed
     * @param said the share of it that was said, 0 to 1
     */
    record Name(float named, float said) {}
}
