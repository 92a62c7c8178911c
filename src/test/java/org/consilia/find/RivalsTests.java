package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RivalsTests {

    @Test
    void aMatchLeadsTheBestOfThoseAboutSomethingElse() {
        var gout = match("1", "gout", 0.9f);
        var asthma = match("2", "asthma", 0.8f);
        var found = List.of(gout, match("3", "gout", 0.85f), match("4", "hay fever", 0.7f), asthma);

        var lead = Confidence.looksRight(gout) - Confidence.looksRight(asthma);
        assertThat(lead).isPositive();
        assertThat((double) in(found, gout).lead()).isCloseTo(lead, within(0.001));
        assertThat((double) in(found, asthma).lead()).isCloseTo(-lead, within(0.001));
    }

    @Test
    void othersOfTheFirstTenAboutTheSameAreCounted() {
        var found = new ArrayList<Match>();
        for (var i = 0; i < 12; i++) {
            found.add(match("g" + i, "gout", 0.9f));
        }
        found.add(3, match("a", "asthma", 0.9f));

        assertThat(in(found, found.getFirst()).alike()).isEqualTo(8);
        assertThat(in(found, found.getLast()).alike()).isEqualTo(9);
        assertThat(in(found, found.get(3)).alike()).isZero();
    }

    @Test
    void whatIsFarDownIsNoRival() {
        var found = new ArrayList<Match>();
        for (var i = 0; i < 20; i++) {
            found.add(match("g" + i, "gout", 0.8f));
        }
        found.add(match("a", "asthma", 0.9f));

        assertThat(in(found, found.getFirst()).lead()).isZero();
    }

    @Test
    void whereNothingIsAboutSomethingElseTheLastIsTheRival() {
        var gout = match("1", "gout", 0.9f);

        assertThat(in(List.of(gout, match("2", "gout", 0.8f)), gout).lead()).isPositive();
        assertThat(in(List.of(gout), gout).lead()).isZero();
    }

    @Test
    void whatLeadsAndIsNotAloneIsLikelierToAnswer() {
        var gout = match("1", "gout", 0.85f);

        assertThat(Confidence.in(gout.against(2, 0))).isGreaterThan(Confidence.in(gout.against(0, 0)));
        assertThat(Confidence.in(gout.against(0, 5))).isGreaterThan(Confidence.in(gout.against(0, 0)));
    }

    @Test
    void nothingIsMadeRightByHavingNoRivals() {
        var far = match("1", "gout", 0.5f);

        assertThat(Confidence.toneOf(Confidence.in(far.against(9, 9)))).isEqualTo(Tone.NOTHING);
    }

    private static Match in(List<Match> found, Match match) {
        return new Rivals(found).against(match);
    }

    private static Match match(String answer, String subject, float near) {
        return new Match(answer, answer, subject, 1, near, near, 0.5f, 1, 0.5f, 0, 0);
    }
}
