package org.consilia.find;

import java.util.List;

/** A probability out of a few features: their weighted sum, put on the scale from 0 to 1. */
record Logistic(double bias, double[] weights) {

    /** A case to learn from. */
    record Case(double[] features, boolean isTrue) {}

    /** Newton's steps double the exact digits each time; this is many more than are needed. */
    private static final int STEPS = 30;

    /** Keeps features that say the same from running away in opposite directions. */
    private static final double HOLD = 1;

    double of(double... features) {
        return 1 / (1 + Math.exp(-logOdds(features)));
    }

    /** The weighted sum itself, before it is put on the scale. */
    double logOdds(double... features) {
        var sum = bias;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    /**
     * Learns from cases, of which the true and the false weigh the same in all: who reads the probability knows nothing
     * beforehand, and the collection it is learnt from is another than the one it is used on. Newton's method, over
     * features on their own scale: mean 0, spread 1.
     */
    static Logistic learntFrom(List<Case> cases) {
        var size = cases.getFirst().features().length;
        var scale = Scale.of(cases, size);
        var trueCases = cases.stream().filter(Case::isTrue).count();
        var weightOfTrue = cases.size() / 2.0 / trueCases;
        var weightOfFalse = cases.size() / 2.0 / (cases.size() - trueCases);
        var theta = new double[size + 1];
        for (var step = 0; step < STEPS; step++) {
            var slope = new double[size + 1];
            var bend = new double[size + 1][size + 1];
            for (var each : cases) {
                var x = scale.scaled(each.features());
                var p = 1 / (1 + Math.exp(-dot(theta, x)));
                var weight = each.isTrue() ? weightOfTrue : weightOfFalse;
                for (var i = 0; i <= size; i++) {
                    slope[i] += weight * (p - (each.isTrue() ? 1 : 0)) * x[i];
                    for (var j = 0; j <= size; j++) {
                        bend[i][j] += weight * p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            for (var i = 0; i <= size; i++) {
                slope[i] += i < size ? HOLD * theta[i] : 0;
                bend[i][i] += HOLD;
            }
            var change = solved(bend, slope);
            for (var i = 0; i <= size; i++) {
                theta[i] -= change[i];
            }
        }
        return scale.unscaled(theta);
    }

    private static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Gauss: the matrix is positive, so no row needs to be exchanged for another. */
    private static double[] solved(double[][] matrix, double[] right) {
        var size = right.length;
        for (var pivot = 0; pivot < size; pivot++) {
            for (var row = pivot + 1; row < size; row++) {
                var factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (var column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                right[row] -= factor * right[pivot];
            }
        }
        for (var row = size - 1; row >= 0; row--) {
            for (var column = row + 1; column < size; column++) {
                right[row] -= matrix[row][column] * right[column];
            }
            right[row] /= matrix[row][row];
        }
        return right;
    }

    private record Scale(double[] mean, double[] spread) {

        static Scale of(List<Case> cases, int size) {
            var mean = new double[size];
            var spread = new double[size];
            for (var i = 0; i < size; i++) {
                var feature = i;
                mean[i] = cases.stream()
                        .mapToDouble(each -> each.features()[feature])
                        .average()
                        .orElse(0);
                var middle = mean[i];
                spread[i] = Math.sqrt(cases.stream()
                                .mapToDouble(each -> Math.pow(each.features()[feature] - middle, 2))
                                .average()
                                .orElse(0))
                        + 1e-9;
            }
            return new Scale(mean, spread);
        }

        /** With a 1 at the end, for the bias. */
        double[] scaled(double[] features) {
            var scaled = new double[features.length + 1];
            for (var i = 0; i < features.length; i++) {
                scaled[i] = (features[i] - mean[i]) / spread[i];
            }
            scaled[features.length] = 1;
            return scaled;
        }

        Logistic unscaled(double[] theta) {
            var weights = new double[mean.length];
            var bias = theta[mean.length];
            for (var i = 0; i < weights.length; i++) {
                weights[i] = theta[i] / spread[i];
                bias -= weights[i] * mean[i];
            }
            return new Logistic(bias, weights);
        }
    }
}
