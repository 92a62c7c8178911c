package org.consilia.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilia.embedding.Embeddings;
import org.consilia.find.Table.Row;

/**
 * Pairs of questions to learn from: a long one and its short form (RQE), and against it the nearest short form of
 * another. RQE's own wrong pairs are drawn by chance and teach nothing: no two of them are near.
 */
class PairCases {

    /** Nearer, and the short form is the long one less a word. */
    private static final float TRIVIAL = 0.93f;

    /** Nearer than this to the right one, another short form asks the same. */
    private static final float SAME = 0.9f;

    private PairCases() {}

    static List<Logistic.Case> of(Path file, Function<String, float[]> meanings) throws IOException {
        var rows = Table.read(file, List.of("pid", "consumer_question", "faq_question", "entails"))
                .rows();
        Map<String, Enquiry> read = new LinkedHashMap<>();
        for (var row : rows) {
            read.computeIfAbsent(row.cell("faq_question"), question -> enquiry(question, meanings));
        }
        var forms = List.copyOf(read.values());
        var cases = new ArrayList<Logistic.Case>();
        for (var row : rows) {
            if (row.cell("entails").equals("1")
                    && !row.cell("consumer_question").equals(row.cell("faq_question"))) {
                addCases(row, read, forms, enquiry(row.cell("consumer_question"), meanings), cases);
            }
        }
        return cases;
    }

    private static void addCases(
            Row row, Map<String, Enquiry> read, List<Enquiry> forms, Enquiry asked, List<Logistic.Case> cases) {
        var right = read.get(row.cell("faq_question"));
        if (right == null || near(asked, right) >= TRIVIAL) {
            return;
        }
        var wrong = forms.stream()
                .filter(form -> near(form, right) <= SAME)
                .max((one, other) -> Float.compare(near(asked, one), near(asked, other)));
        if (wrong.isPresent()) {
            cases.add(new Logistic.Case(SameQuestion.features(asked, right), true));
            cases.add(new Logistic.Case(SameQuestion.features(asked, wrong.get()), false));
        }
    }

    private static Enquiry enquiry(String question, Function<String, float[]> meanings) {
        return Enquiry.of(Asked.of(question), meanings);
    }

    private static float near(Enquiry one, Enquiry other) {
        return Embeddings.nearness(one.meaning(), other.meaning());
    }
}
