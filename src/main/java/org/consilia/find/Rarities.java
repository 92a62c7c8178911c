package org.consilia.find;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How rare words are among a few texts, as an index says it of its own: 0 for a word that is everywhere. */
record Rarities(int texts, Map<String, Integer> having) {

    static Rarities in(Collection<String> texts) {
        var having = new HashMap<String, Integer>();
        for (var text : texts) {
            Stems.of(text).forEach(stem -> having.merge(stem, 1, Integer::sum));
        }
        return new Rarities(texts.size(), having);
    }

    double of(String stem) {
        var count = having.getOrDefault(stem, 0);
        return Math.log1p((texts - count + 0.5) / (count + 0.5));
    }
}
