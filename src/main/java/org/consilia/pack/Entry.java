package org.consilia.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands at one place in a pack's file. */
sealed interface Entry {

    Place place();

    /** One word, number or sentence, as typed. */
    record Text(Place place, String words) implements Entry {}

    /** A list. */
    record Items(Place place, List<Entry> all) implements Entry {}

    /** Keys with their values, in the order of the file. */
    record Keys(Place place, Map<String, Entry> all) implements Entry {

        /** These keys, with those of the other file where this one is silent. Blocks within blocks likewise. */
        Keys over(Keys inherited) {
            var merged = new LinkedHashMap<>(inherited.all());
            all.forEach((key, own) -> merged.merge(
                    key,
                    own,
                    (theirs, ours) ->
                            theirs instanceof Keys below && ours instanceof Keys above ? above.over(below) : ours));
            return new Keys(place, merged);
        }
    }

    /** A line of a file. */
    record Place(String file, int line) {
        @Override
        public String toString() {
            return file + ", line " + line;
        }
    }
}
