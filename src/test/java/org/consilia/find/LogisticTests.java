package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTests {

    @Test
    void theWeightsThatMadeTheCasesAreFoundAgain() {
        var truth = new Logistic(0, new double[] {2, -1});
        var random = new Random(1);
        var cases = new ArrayList<Logistic.Case>();
        for (var i = 0; i < 20_000; i++) {
            double[] features = {random.nextGaussian(), random.nextGaussian()};
            cases.add(new Logistic.Case(features, random.nextDouble() < truth.of(features)));
        }

        var learnt = Logistic.learntFrom(cases);

        assertThat(learnt.weights()[0]).isCloseTo(2, within(0.1));
        assertThat(learnt.weights()[1]).isCloseTo(-1, within(0.1));
        assertThat(learnt.bias()).isCloseTo(0, within(0.1));
    }

    @Test
    void rareTrueCasesWeighAsMuchAsTheManyFalseOnes() {
        var cases = new ArrayList<Logistic.Case>();
        for (var i = 0; i < 100; i++) {
            cases.add(new Logistic.Case(new double[] {i % 2}, i < 4));
        }

        assertThat(Logistic.learntFrom(cases).of(0)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void aFeatureThatNeverChangesIsNoTrouble() {
        var learnt = Logistic.learntFrom(
                List.of(new Logistic.Case(new double[] {1, 7}, true), new Logistic.Case(new double[] {0, 7}, false)));

        assertThat(learnt.of(1, 7)).isGreaterThan(learnt.of(0, 7));
    }
}
