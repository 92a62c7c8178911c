package org.consilia.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells from a question's meaning what kind of thing it asks for: one linear score a kind over the vector the model
 * made, turned into shares (multinomial logistic regression). Learnt from MedQuAD's questions and from people's messages
 * whose kind a human summary says; the weights are the resource {@code find/kinds.tsv}, its card stands beside it.
 */
class KindsOfQuestion {

    private static final String RESOURCE = "/find/kinds.tsv";

    /** One row of weights a kind; the last is what is added to every sum. */
    private final double[][] weights;

    private KindsOfQuestion(double[][] weights) {
        this.weights = weights;
    }

    /** As learnt and shipped. */
    static Kinds of(float[] meaning) {
        return OfThisVersion.MODEL.in(meaning);
    }

    Kinds in(float[] meaning) {
        var shares = new float[weights.length];
        var most = Double.NEGATIVE_INFINITY;
        var scores = new double[weights.length];
        for (var kind = 0; kind < scores.length; kind++) {
            scores[kind] = score(weights[kind], meaning);
            most = Math.max(most, scores[kind]);
        }
        var sum = 0.0;
        for (var kind = 0; kind < scores.length; kind++) {
            scores[kind] = Math.exp(scores[kind] - most);
            sum += scores[kind];
        }
        for (var kind = 0; kind < scores.length; kind++) {
            shares[kind] = (float) (scores[kind] / sum);
        }
        return new Kinds(shares);
    }

    private static double score(double[] row, float[] meaning) {
        var sum = row[meaning.length];
        for (var i = 0; i < meaning.length; i++) {
            sum += row[i] * meaning[i];
        }
        return sum;
    }

    /** A question whose kind is known. */
    record Example(float[] meaning, Kind kind) {}

    /**
     * Learns by gradient descent over all examples at once, each step as long as its direction has proved steady (Adam).
     * Large weights are held back a little, since there are as many numbers to learn as examples.
     */
    static KindsOfQuestion learntFrom(List<Example> examples) {
        var model = new KindsOfQuestion(
                new double[Kind.all().size()][examples.getFirst().meaning().length + 1]);
        var steps = new Steps(model.weights);
        for (var step = 1; step <= Steps.COUNT; step++) {
            steps.take(model.gradient(examples), step);
        }
        return model;
    }

    private double[][] gradient(List<Example> examples) {
        var gradient = new double[weights.length][weights[0].length];
        for (var example : examples) {
            var shares = in(example.meaning()).shares();
            for (var kind = 0; kind < shares.length; kind++) {
                var error = shares[kind] - (example.kind().ordinal() == kind ? 1 : 0);
                var row = gradient[kind];
                for (var i = 0; i < example.meaning().length; i++) {
                    row[i] += error * example.meaning()[i];
                }
                row[row.length - 1] += error;
            }
        }
        for (var kind = 0; kind < weights.length; kind++) {
            for (var i = 0; i < weights[kind].length; i++) {
                gradient[kind][i] = (gradient[kind][i] + Steps.HOLD * weights[kind][i]) / examples.size();
            }
        }
        return gradient;
    }

    private static class Steps {

        static final int COUNT = 150;

        /** What a weight of 1 costs against one example that is wrong; ten times as much was as good. */
        static final double HOLD = 0.1;

        private static final double LENGTH = 0.3;
        private static final double STEADY = 0.9;
        private static final double SIZE = 0.999;

        private final double[][] weights;
        private final double[][] direction;
        private final double[][] size;

        Steps(double[][] weights) {
            this.weights = weights;
            direction = new double[weights.length][weights[0].length];
            size = new double[weights.length][weights[0].length];
        }

        void take(double[][] gradient, int step) {
            var length = LENGTH * Math.sqrt(1 - Math.pow(SIZE, step)) / (1 - Math.pow(STEADY, step));
            for (var row = 0; row < weights.length; row++) {
                for (var i = 0; i < weights[row].length; i++) {
                    var slope = gradient[row][i];
                    direction[row][i] = STEADY * direction[row][i] + (1 - STEADY) * slope;
                    size[row][i] = SIZE * size[row][i] + (1 - SIZE) * slope * slope;
                    weights[row][i] -= length * direction[row][i] / (Math.sqrt(size[row][i]) + 1e-8);
                }
            }
        }
    }

    /** A line a kind: its name, then its weights with two decimals, which changes no share by more than 0.01. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var kind : Kind.all()) {
            var line = new StringBuilder(kind.name());
            for (var weight : weights[kind.ordinal()]) {
                line.append('\t').append(Math.round(weight * 100) / 100.0);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static KindsOfQuestion from(List<String> lines) {
        Map<Kind, double[]> rows = new EnumMap<>(Kind.class);
        for (var line : lines) {
            var cells = line.split("\t");
            var row = new double[cells.length - 1];
            for (var i = 0; i < row.length; i++) {
                row[i] = Double.parseDouble(cells[i + 1]);
            }
            rows.put(Kind.valueOf(cells[0]), row);
        }
        return new KindsOfQuestion(Kind.all().stream().map(rows::get).toArray(double[][]::new));
    }

    private static class OfThisVersion {
        private static final KindsOfQuestion MODEL = from(Shipped.lines(RESOURCE));
    }
}
