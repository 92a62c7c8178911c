package org.consilia.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilia.find.Messages.Message;

/**
 * Cases to learn {@link Confidence} from: what the product finds among MedQuAD's answers for people's messages, and what
 * the {@link Teacher} says of it.
 */
class AnswerCases {

    /** As far down as this a right answer is hidden with the others. */
    private static final int LOOKED_THROUGH = 40;

    /** A message has an answer where one of these is right. */
    private static final int FIRST = 10;

    private final Messages messages;
    private final PassageIndex index;
    private final Teacher teacher;

    AnswerCases(Messages messages, BenchCollection collection) {
        this.messages = messages;
        index = collection.index();
        teacher = new Teacher(collection);
    }

    /** Found answers on their own, right and wrong. */
    List<Logistic.Case> alone() throws IOException {
        var cases = new ArrayList<Logistic.Case>();
        for (var message : messages.all()) {
            for (var match : index.bestFor(message.enquiry(), Confidence.SEEN)) {
                cases.add(new Logistic.Case(Confidence.features(match), teacher.saysIsRight(match, message)));
            }
        }
        return cases;
    }

    /**
     * Each message that has an answer three times: as it is; with the right answers hidden; and with all hidden that are
     * about what it names.
     */
    List<Logistic.Case> amongRivals() throws IOException {
        var cases = new ArrayList<Logistic.Case>();
        for (var message : messages.all()) {
            var found = index.bestFor(message.enquiry(), LOOKED_THROUGH);
            var right = right(found, message);
            if (found.stream().limit(FIRST).map(Match::answer).anyMatch(right::contains)) {
                addBest(found, true, cases);
                addBest(index.bestFor(message.enquiry(), FIRST, right), false, cases);
                addBest(index.bestFor(message.enquiry(), FIRST, teacher.named(message)), false, cases);
            }
        }
        return cases;
    }

    private Set<String> right(List<Match> found, Message message) throws IOException {
        var right = new HashSet<String>();
        for (var match : found) {
            if (teacher.saysIsRight(match, message)) {
                right.add(match.answer());
            }
        }
        return right;
    }

    private static void addBest(List<Match> found, boolean isTrue, List<Logistic.Case> cases) {
        found.stream()
                .limit(Confidence.SEEN)
                .max(Comparator.comparing(Confidence::looksRight))
                .ifPresent(best -> cases.add(new Logistic.Case(Confidence.rivalFeatures(best), isTrue)));
    }
}
