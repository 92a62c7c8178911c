package org.consilia.find;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Questions of MedQuAD with the kind it gives each; also of the answers it no longer publishes, medicines above all. */
class MedquadKinds {

    /** Of each of its types; more of "What is (are) …?" teach nothing. */
    private static final int OF_EACH_TYPE = 120;

    private static final Pattern QUESTION =
            Pattern.compile("(?s)<Question[^>]*qtype=\"([^\"]*)\"[^>]*>(.*?)</Question>");

    private record Typed(String type, String question) {}

    private MedquadKinds() {}

    static List<KindsOfQuestion.Example> examples(Path folder, Function<String, float[]> meanings) throws IOException {
        var byType = questionsIn(folder).stream().collect(groupingBy(Typed::type, TreeMap::new, toList()));
        var examples = new ArrayList<KindsOfQuestion.Example>();
        for (var type : byType.entrySet()) {
            var kind = Kind.namedByMedquad(type.getKey());
            if (kind.isPresent()) {
                var questions = new ArrayList<>(type.getValue());
                Collections.shuffle(questions, new Random(7));
                questions.stream()
                        .limit(OF_EACH_TYPE)
                        .map(each -> meanings.apply(each.question()))
                        .forEach(meaning -> examples.add(new KindsOfQuestion.Example(meaning, kind.get())));
            }
        }
        return examples;
    }

    private static List<Typed> questionsIn(Path folder) throws IOException {
        var questions = new ArrayList<Typed>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                var found = QUESTION.matcher(Files.readString(file));
                while (found.find()) {
                    questions.add(new Typed(
                            found.group(1),
                            found.group(2)
                                    .replace("&amp;", "&")
                                    .replaceAll("\\s+", " ")
                                    .strip()));
                }
            }
        }
        return questions;
    }
}
