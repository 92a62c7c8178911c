package org.consilia.find;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        var weights = WEIGHTS.getOrDefault(name, Map.of());
        return new Logistic(
                weights.getOrDefault(BIAS, 0.0),
                features.stream()
                        .mapToDouble(feature -> weights.getOrDefault(feature, 0.0))
                        .toArray());
    }

    static List<String> linesOf(String resource) throws IOException {
        try (var in = Learnt.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static Map<String, Map<String, Double>> read() {
        try {
            var weights = new HashMap<String, Map<String, Double>>();
            for (var line : linesOf(RESOURCE)) {
                var cells = line.split("\t");
                weights.computeIfAbsent(cells[0], _ -> new HashMap<>()).put(cells[1], Double.parseDouble(cells[2]));
            }
            return weights;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
