package org.consilia.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilia.find.Table.Row;

/**
 * Answers to learn to read from: MedQuAD's questions, every second time under another name of the same thing, each with
 * its own answer, the answers about the same under other headings, and what is found for it by mistake.
 */
class ReadingCases {

    private static final int QUESTIONS = 150;

    /** Wrong answers to each question: about the same, and about something else. */
    private static final int WRONG = 3;

    private static final int FOUND = 30;

    private ReadingCases() {}

    static List<Logistic.Case> of(BenchCollection collection, Function<String, float[]> meanings) throws IOException {
        var rows = new ArrayList<>(collection.answers().values());
        var reading = new Reading(meanings);
        Collections.shuffle(rows, new Random(5));
        var cases = new ArrayList<Logistic.Case>();
        for (var i = 0; i < Math.min(QUESTIONS, rows.size()); i++) {
            var row = rows.get(i);
            var enquiry = Enquiry.of(Asked.of(i % 2 == 0 ? row.cell("question") : renamed(row)), meanings);
            cases.add(new Logistic.Case(reading.features(enquiry, row.cell("answer")), true));
            for (var wrong : wrongFor(row, enquiry, collection)) {
                cases.add(new Logistic.Case(reading.features(enquiry, wrong.cell("answer")), false));
            }
        }
        return cases;
    }

    private static List<Row> wrongFor(Row row, Enquiry enquiry, BenchCollection collection) throws IOException {
        var about = new ArrayList<Row>();
        var other = new ArrayList<Row>();
        for (var match : collection.index().bestFor(enquiry, FOUND)) {
            var found = collection.answers().get(match.answer());
            if (found != null && isAboutTheSame(found, row)) {
                if (!found.cell("qtype").equals(row.cell("qtype"))) {
                    about.add(found);
                }
            } else if (found != null) {
                other.add(found);
            }
        }
        var wrong = new ArrayList<>(about.stream().limit(WRONG).toList());
        wrong.addAll(other.stream().limit(WRONG).toList());
        return wrong;
    }

    private static boolean isAboutTheSame(Row one, Row other) {
        var names = new HashSet<>(BenchCollection.namesIn(one));
        names.retainAll(BenchCollection.namesIn(other));
        names.remove("");
        return !names.isEmpty();
    }

    private static String renamed(Row row) {
        var other = BenchCollection.namesIn(row).getLast().strip();
        return other.isEmpty()
                ? row.cell("question")
                : Pattern.compile(row.cell("focus"), Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
                        .matcher(row.cell("question"))
                        .replaceAll(Matcher.quoteReplacement(other));
    }
}
