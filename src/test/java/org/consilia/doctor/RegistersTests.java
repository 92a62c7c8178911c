package org.consilia.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilia.doctor.Register.Fit;
import org.consilia.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistersTests {

    private final Registers registers = new Registers(Pack.read("gb"), "");

    @Test
    void theCountrysOwnRegistersComeFirstAndAnyOtherLast() {
        assertThat(registers.all().getFirst().name()).isEqualTo("General Medical Council (GMC)");
        assertThat(registers.all().getLast().isAnyOther()).isTrue();
        assertThat(registers.all())
                .extracting(Register::name)
                .doesNotHaveDuplicates()
                .contains(
                        "National Provider Identifier (NPI)",
                        "Singapore Medical Council (SMC)",
                        "Australian Health Practitioner Regulation Agency (Ahpra)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1558598797", "1881018208", "1003000126", "1508869488", "NPI 1508-869-488"})
    void anNpiProvesItselfByItsCheckDigit(String typed) {
        var npi = register("National Provider");
        assertThat(npi.fit(npi.normalise(typed))).isEqualTo(Fit.FITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "3234567893", "123456789", "12345678931", "", "ONE", "１２３４５６７８９３"})
    void whatIsNoNpiIsWrong(String typed) {
        var npi = register("National Provider");
        assertThat(npi.fit(npi.normalise(typed))).isEqualTo(Fit.WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "General Medical, 1234567, 1234567, FITS",
        "General Medical, C1234567, 1234567, FITS",
        "General Medical, gmc no. 1234567, 1234567, FITS",
        "General Medical, 123 4567, 1234567, FITS",
        "General Medical, 12345678, 12345678, WRONG",
        "Singapore, m12345a, M12345A, FITS",
        "Singapore, MCR 12345, MCR 12345, UNUSUAL",
        "Australian, med 0000932846, MED0000932846, FITS",
        "Australian, NMW0000932846, NMW0000932846, WRONG",
        "Another, AB/12 34, AB/12 34, FITS",
        "Another, *, *, UNUSUAL",
    })
    void aNumberIsReadAsTheRegisterWritesIt(String name, String typed, String normal, Fit fit) {
        var register = register(name);
        assertThat(register.normalise(typed)).isEqualTo(normal);
        assertThat(register.fit(normal)).isEqualTo(fit);
    }

    @Test
    void noRegisterTakesANumberWithoutEnd() {
        registers
                .all()
                .forEach(register -> assertThat(register.fit(register.normalise("1".repeat(100_000))))
                        .as(register.name())
                        .isEqualTo(Fit.WRONG));
    }

    @Test
    void allRegistersAreLookedUpByHandUntilAnAddressIsSet() {
        assertThat(registers.all())
                .allSatisfy(register ->
                        assertThat(register.lookUp().find("1234567893")).isInstanceOf(RegisterAnswer.Manual.class));
        assertThat(register("General").lookUp().find("1234567"))
                .isEqualTo(new RegisterAnswer.Manual("https://www.gmc-uk.org"));
        var configured = new Registers(Pack.read("us"), "https://registry.example/api/");
        assertThat(configured.all().getFirst().lookUp()).isInstanceOf(Nppes.class);
    }

    private Register register(String name) {
        return registers.all().stream()
                .filter(register -> register.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
