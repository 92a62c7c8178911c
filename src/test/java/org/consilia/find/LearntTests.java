package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearntTests {

    @Test
    void aWeightThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Learnt.probability("same", List.of("near", "far")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"far\" in \"same\"");
        assertThatThrownBy(() -> Learnt.probability("nothing", List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nearerQuestionsAreLikelierTheSame() {
        var same = Learnt.probability("same", SameQuestion.FEATURES);

        assertThat(same.of(0.95, 1)).isGreaterThan(same.of(0.5, 1));
    }
}
