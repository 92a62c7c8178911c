package org.consilia.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.consilia.doctor.Badge.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenceTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 3, 1);

    @Test
    void withoutAnyCheckNothingIsKnown() {
        assertThat(new Licence(List.of()).badge(MARCH)).isEqualTo(Badge.UNKNOWN);
    }

    @Test
    void aCheckHoldsUpToTheDayOfTheNextAndLapsesByItself() {
        var licence = new Licence(List.of(found("GMC", MARCH, SEPTEMBER)));
        assertThat(licence.badge(MARCH).standing()).isEqualTo(Standing.ACTIVE);
        assertThat(licence.badge(SEPTEMBER).standing()).isEqualTo(Standing.ACTIVE);
        assertThat(licence.badge(SEPTEMBER.plusDays(1)).standing()).isEqualTo(Standing.LAPSED);
        assertThat(licence.badge(SEPTEMBER.plusDays(1)).checkedOn()).isEqualTo(MARCH);
    }

    @Test
    void onADayOnlyWhatWasKnownThenCounts() {
        var licence = new Licence(List.of(found("GMC", JUNE, NEXT_YEAR), found("GMC", MARCH, MARCH.plusDays(1))));
        assertThat(licence.badge(MARCH.minusDays(1))).isEqualTo(Badge.UNKNOWN);
        assertThat(licence.badge(MARCH.plusDays(5)).standing()).isEqualTo(Standing.LAPSED);
        assertThat(licence.badge(JUNE).checkedOn()).isEqualTo(JUNE);
    }

    @Test
    void theLatestCheckOfAnEntryCountsEvenIfItHoldsLessLong() {
        var licence = new Licence(List.of(found("GMC", JUNE, JUNE.plusDays(1)), found("GMC", MARCH, NEXT_YEAR)));
        assertThat(licence.badge(SEPTEMBER).standing()).isEqualTo(Standing.LAPSED);
    }

    @Test
    void ofTwoRegistersTheOneThatHoldsLongestDecides() {
        var licence = new Licence(List.of(found("NPI", JUNE, JUNE.plusDays(1)), found("GMC", MARCH, NEXT_YEAR)));
        assertThat(licence.badge(SEPTEMBER).register()).isEqualTo("GMC");
        assertThat(licence.badge(SEPTEMBER).isActive()).isTrue();
    }

    @Test
    void aLicenceThatOneRegisterSaysIsNotInForceIsNone() {
        var struckOff = check("NPI", JUNE, NEXT_YEAR, false, null);
        var licence = new Licence(List.of(struckOff, found("GMC", MARCH, NEXT_YEAR)));
        assertThat(licence.badge(JUNE).standing()).isEqualTo(Standing.LAPSED);
        assertThat(licence.badge(JUNE).isInForce()).isFalse();
        assertThat(licence.badge(JUNE.minusDays(1)).isActive()).isTrue();
        var restored = new Licence(List.of(found("NPI", SEPTEMBER, NEXT_YEAR), struckOff));
        assertThat(restored.badge(SEPTEMBER).isActive()).isTrue();
    }

    @Test
    void theBadgeNamesTheSpecialtyThatTheRegisterNames() {
        var licence = new Licence(List.of(check("GMC", MARCH, NEXT_YEAR, true, "Cardiology")));
        assertThat(licence.badge(JUNE).specialist()).isEqualTo("Cardiology");
    }

    private static Evidence found(String register, LocalDate checkedOn, LocalDate nextCheckOn) {
        return check(register, checkedOn, nextCheckOn, true, null);
    }

    private static Evidence check(
            String register,
            LocalDate checkedOn,
            LocalDate nextCheckOn,
            boolean isInForce,
            @Nullable String specialist) {
        return new Evidence(
                register,
                "1",
                "looked up",
                checkedOn.atTime(15, 0).toInstant(ZoneOffset.UTC),
                "https://example.org",
                nextCheckOn,
                isInForce,
                specialist,
                null);
    }
}
