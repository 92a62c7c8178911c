package org.consilia.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The probabilities that were learnt from open data and are shipped: the resource {@code find/weights.tsv}, a line a
 * weight (which probability, of what, how much), written by {@code bin/bench train}.
 */
class Learnt {

    static final String BIAS = "bias";

    private static final String RESOURCE = "/find/weights.tsv";

    private static final Map<String, Map<String, Double>> WEIGHTS = read();

    private Learnt() {}

    /** The probability of this name, over these features in this order. */
    static Logistic probability(String name, List<String> features) {
        return new Logistic(
                weight(name, BIAS),
                features.stream().mapToDouble(feature -> weight(name, feature)).toArray());
    }

    private static double weight(String probability, String feature) {
        var weight = WEIGHTS.getOrDefault(probability, Map.of()).get(feature);
        if (weight == null) {
            throw new IllegalStateException("%s says nothing of \"%s\" in \"%s\"; a feature that is new begins with 0"
                    .formatted(RESOURCE, feature, probability));
        }
        return weight;
    }

    private static Map<String, Map<String, Double>> read() {
        var weights = new HashMap<String, Map<String, Double>>();
        for (var line : Shipped.lines(RESOURCE)) {
            var cells = line.split("\t");
            weights.computeIfAbsent(cells[0], _ -> new HashMap<>()).put(cells[1], Double.parseDouble(cells[2]));
        }
        return weights;
    }
}
