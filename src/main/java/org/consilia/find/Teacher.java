package org.consilia.find;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilia.find.Messages.Message;

/**
 * What a human's summary of a message says of MedQuAD's answers: which are about what it names in full, and which of these
 * answer the kind of thing it asks for.
 */
class Teacher {

    /** Rarity of a name that says what is meant; "pain" alone does not. */
    private static final float TELLING = 5;

    private final BenchCollection collection;
    private final Map<String, List<Set<String>>> names = new HashMap<>();

    Teacher(BenchCollection collection) {
        this.collection = collection;
        collection
                .answers()
                .forEach((id, row) -> names.put(
                        id, BenchCollection.namesIn(row).stream().map(Stems::of).toList()));
    }

    boolean saysIsRight(Match match, Message message) throws IOException {
        var row = collection.answers().get(match.answer());
        if (row == null) {
            return false;
        }
        var kind = Kind.namedByMedquad(row.cell("qtype")).orElse(Kind.INFORMATION);
        return Kind.askedIn(message.summary()).contains(kind) && saysIsNamed(match.answer(), message);
    }

    /** All answers about what the summary names. */
    Set<String> named(Message message) throws IOException {
        var named = new HashSet<String>();
        for (var answer : names.keySet()) {
            if (saysIsNamed(answer, message)) {
                named.add(answer);
            }
        }
        return named;
    }

    private boolean saysIsNamed(String answer, Message message) throws IOException {
        for (var name : names.getOrDefault(answer, List.of())) {
            if (message.summarised().stems().containsAll(name) && isTelling(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTelling(Set<String> name) throws IOException {
        return collection.index().raritiesOf(new HashSet<>(name)).values().stream()
                        .mapToDouble(Float::doubleValue)
                        .sum()
                > TELLING;
    }
}
