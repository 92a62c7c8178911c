package org.consilia.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilia.find.Messages.Message;

/**
 * Found answers to learn from: what the product finds among MedQuAD's answers for people's messages, and whether it is
 * right by the human's summary of the message, which names what the answer is about and asks for its kind of thing.
 */
class AnswerCases {

    /** Rarity of a name that says what is meant; "pain" alone does not. */
    private static final float TELLING = 5;

    private AnswerCases() {}

    static List<Logistic.Case> of(Messages messages, BenchCollection collection) throws IOException {
        var cases = new ArrayList<Logistic.Case>();
        for (var message : messages.all()) {
            for (var match : collection.index().bestFor(message.enquiry(), Confidence.SEEN)) {
                cases.add(new Logistic.Case(Confidence.features(match), isRight(match, message, collection)));
            }
        }
        return cases;
    }

    private static boolean isRight(Match match, Message message, BenchCollection collection) throws IOException {
        var row = collection.answers().get(match.answer());
        if (row == null) {
            return false;
        }
        var kind = Kind.namedByMedquad(row.cell("qtype")).orElse(Kind.INFORMATION);
        if (!Kind.askedIn(message.summary()).contains(kind)) {
            return false;
        }
        for (var name : BenchCollection.namesIn(row)) {
            if (isNamed(Stems.of(name), message.summarised().stems(), collection.index())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Set<String> name, Set<String> said, PassageIndex index) throws IOException {
        return said.containsAll(name)
                && index.raritiesOf(new HashSet<>(name)).values().stream()
                                .mapToDouble(Float::doubleValue)
                                .sum()
                        > TELLING;
    }
}
