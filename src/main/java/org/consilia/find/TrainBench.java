package org.consilia.find;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consilia.embedding.Embeddings;

/**
 * {@code bin/bench train}: learns everything in finding that is learnt, from data whose licence (CC BY) allows to ship
 * what came of it, and writes the resources {@code kinds.tsv} and {@code weights.tsv}. The same data give the same
 * weights. The kinds come first: what is learnt after them uses those that are shipped, so where they have changed it
 * takes two runs.
 */
public class TrainBench {

    private static final String USAGE = """
            bin/bench train --medquad FOLDER --answers TSV[.gz] --meqsum TSV --rqe TSV --out FOLDER
                            [--except TSV …] [--vectors FILE]

            --medquad  MedQuAD's XML files, unpacked: the kinds of 47,000 questions
            --answers  MedQuAD's answers: columns id source focus synonyms qtype question answer url
            --meqsum   columns file question human_summary
            --rqe      columns pid consumer_question faq_question entails
            --except   questions used to measure (column message or question): what is too like them is not learnt from
            --vectors  keeps all vectors in this file for the next run
            """;

    private static final List<String> OPTIONS =
            List.of("--medquad", "--answers", "--meqsum", "--rqe", "--out", "--except", "--vectors");

    private TrainBench() {}

    /** Answers the exit status. */
    public static int run(List<String> arguments) {
        return run(arguments, System.out, System.err);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        return BenchOptions.run(arguments, OPTIONS, USAGE, err, options -> train(options, out, err));
    }

    private static void train(BenchOptions options, PrintStream out, PrintStream progress) throws IOException {
        var folder = Files.createDirectories(options.file("--out"));
        try (var embeddings = new Embeddings(1)) {
            var vectors = new VectorFile(embeddings, progress);
            var kept = options.any("--vectors");
            if (kept.isPresent()) {
                vectors.load(kept.get());
            }
            var messages = Messages.read(options.file("--meqsum"), options.all("--except"), vectors::of);
            out.printf(Locale.ROOT, "%,d messages%n", messages.size());

            var examples = new ArrayList<>(MedquadKinds.examples(options.file("--medquad"), vectors::of));
            examples.addAll(messages.examples());
            var kinds = KindsOfQuestion.learntFrom(examples);
            Files.write(folder.resolve("kinds.tsv"), kinds.lines(), StandardCharsets.UTF_8);
            out.printf(Locale.ROOT, "%,d questions of known kind%n", examples.size());

            var weights = new ArrayList<String>();
            var pairs = PairCases.of(options.file("--rqe"), vectors::of);
            out.printf(Locale.ROOT, "%,d pairs%n", pairs.size());
            weights.addAll(lines("same", SameQuestion.FEATURES, Logistic.learntFrom(pairs)));

            try (var collection =
                    BenchCollection.of(options.all("--answers"), options.any("--vectors"), vectors, progress)) {
                var cases = new AnswerCases(messages, collection);
                var answers = cases.alone();
                out.printf(Locale.ROOT, "%,d found answers%n", answers.size());
                weights.addAll(lines("alone", Confidence.FEATURES, Logistic.learntFrom(answers)));
                var rivals = cases.amongRivals();
                out.printf(Locale.ROOT, "%,d searches with and without an answer%n", rivals.size());
                weights.addAll(lines("among rivals", Confidence.RIVAL_FEATURES, Logistic.learntFrom(rivals)));
                var read = ReadingCases.of(collection, vectors::of);
                out.printf(Locale.ROOT, "%,d answers read%n", read.size());
                weights.addAll(lines("reading", Reading.FEATURES, Logistic.learntFrom(read)));
            }
            if (kept.isPresent()) {
                vectors.save(kept.get());
            }
            Files.write(folder.resolve("weights.tsv"), weights, StandardCharsets.UTF_8);
        }
    }

    private static List<String> lines(String name, List<String> features, Logistic learnt) {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "%s\t%s\t%.3f", name, Learnt.BIAS, learnt.bias()));
        for (var i = 0; i < features.size(); i++) {
            lines.add(String.format(Locale.ROOT, "%s\t%s\t%.3f", name, features.get(i), learnt.weights()[i]));
        }
        return lines;
    }
}
