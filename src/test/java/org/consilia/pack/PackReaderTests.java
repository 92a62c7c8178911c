package org.consilia.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTests {

    /** The least that a pack must say of itself. */
    private static final String HEAD = """
            checked-on: 2026-11-23
            signed-by: "nobody yet"
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"neutral", "sg", "gb", "us", "au"})
    void everyPackOfTheProgramIsWhole(String name) {
        var pack = PackReader.read(name).pack();
        assertThat(pack.retention()).containsOnlyKeys(Pack.Kept.values());
        assertThat(pack.clinicsPerRequest()).isEqualTo(3);
        assertThat(pack.urgentUnansweredAfter()).isPositive();
        assertThat(pack.breachDuties()).isNotEmpty();
        assertThat(pack.review().signedBy()).isEqualTo("nobody yet");
    }

    @ParameterizedTest
    @CsvSource({"neutral, 112, 18", "sg, 995, 18", "gb, 999, 16", "us, 911, 18", "au, 000, 15"})
    void theCountryDecidesWhichNumberIsFirstAndWhoMayAgree(String name, String number, int age) {
        var pack = PackReader.read(name).pack();
        assertThat(pack.emergencyNumbers().getFirst().number()).isEqualTo(number);
        assertThat(pack.consentAge()).isEqualTo(age);
    }

    @Test
    void aPackTakesWhatItDoesNotSayFromTheNeutralOne() {
        var neutral = PackReader.read("neutral").pack();
        var us = PackReader.read("us").pack();
        assertThat(us.answerLicence()).isEqualTo(neutral.answerLicence());
        assertThat(us.retention()).isEqualTo(neutral.retention());
        assertThat(us.crisisLines()).hasSize(1);
    }

    @Test
    void clocksOfALeakRunInHoursOrInCalendarDays() {
        assertThat(PackReader.read("sg").pack().breachDuties().getFirst().within())
                .isEqualTo(Period.ofDays(3));
        assertThat(PackReader.read("gb").pack().breachDuties().getFirst().within())
                .isEqualTo(Duration.ofHours(72));
        assertThat(PackReader.read("sg").pack().breachDuties().getLast().within())
                .isNull();
    }

    @Test
    void theRulesThatWaitForTheirModulesAreRead() {
        var sg = PackReader.read("sg").pack();
        assertThat(sg.fees()).isEqualTo(new Pack.Fees(false, false));
        assertThat(sg.advertising().allowsTestimonials()).isFalse();
        assertThat(sg.advertising().forbiddenWords()).contains("award-winning");
        assertThat(sg.registers())
                .singleElement()
                .satisfies(register -> assertThat(register.isHint()).isTrue());
        var us = PackReader.read("us").pack();
        assertThat(us.doctorAbroad()).isEqualTo(Pack.DoctorAbroad.FORBIDDEN);
        assertThat(us.registers().getFirst().checkDigit()).isEqualTo(Pack.CheckDigit.NPI);
        assertThat(us.registers().getFirst().number().matcher("3234567893").matches())
                .isFalse();
        assertThat(PackReader.read("au").pack().registers().getFirst().number().pattern())
                .isEqualTo("MED[0-9]{10}");
        assertThat(PackReader.read("gb").pack().guardian()).isEqualTo(Pack.Guardian.PARENTAL_RESPONSIBILITY);
    }

    @Test
    void anOperatorsOwnFileIsBasedOnACountry() throws IOException {
        var read = PackReader.read(write("based-on: sg\nclinics-per-request: 5\n" + HEAD));
        assertThat(read.pack().country()).isEqualTo("Singapore");
        assertThat(read.pack().clinicsPerRequest()).isEqualTo(5);
        Files.createDirectory(folder.resolve("ours"));
        Files.writeString(folder.resolve("ours/about.en.md"), "We are {operator}.");
        assertThat(read.pages().find("about", "en", _ -> "the Clinic")).contains("We are the Clinic.");
        assertThat(read.pages().find("privacy", "fr", _ -> "x").orElseThrow()).contains("Personal Data Protection Act");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emergancy-numbers: []                              | line 1: there is no key “emergancy-numbers”.
            emergency-numbers: []                              | line 1: “emergency-numbers” needs at least one entry.
            crisis-lines: 1771                                 | line 1: “crisis-lines” needs a list, or [] for none.
            crisis-lines: [{ place: X }]                       | line 1: “number” is missing.
            crisis-lines: [{ place: X, number: call us }]      | “number: call us” is not a telephone number.
            crisis-lines: [{ place: X, number: }]              | “number” needs a value, in one line.
            crisis-lines: [{ place: X, number: 1771, at: 9 }]  | there is no key “at”.
            retention: { drafts: 30 days }                     | “drafts: 30 days” is not a period; write P30D
            retention: { drafts: P0D }                         | “drafts: P0D” is not a period
            retention: { draft: P1D }                          | there is no key “draft”.
            consent-age: 9                                     | “consent-age: 9” must be a number from 10 to 21.
            consent-age: sixteen                               | “consent-age: sixteen” must be a number
            doctor-abroad: perhaps                             | must be one of: notice, forbidden.
            doctor-abroad: forbidden                           | “doctor-abroad: forbidden” needs a “country”.
            testimonials: yes                                  | must be one of: forbidden, allowed.
            fees: none                                         | “fees” needs keys of its own.
            breach: [{ tell: X, within: 3 days, from: Y }]     | “within: 3 days” is not a time; write PT72H
            authorities: [{ name: X, url: "javascript:a()" }]  | must be an address that begins with https://.
            answer-licence: { url: }                           | “url” needs a value, in one line.
            country:                                           | “country” needs a value, in one line.
            consent-age: 16\\nconsent-age: 18                  | line 2: “consent-age” stands there twice.
            consent-age: [16                                   | this is not YAML:
            based-on: ours                                     | goes round in a circle.
            """)
    void aMistakeIsToldWithFileLineAndReason(String mistake, String sentence) throws IOException {
        var file = write(mistake.replace("\\n", "\n") + "\n" + HEAD);
        assertThatThrownBy(() -> PackReader.read(file))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining(file + ", line ")
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '[0-9'   | 123     | “pattern: [0-9” is not a pattern (a regular expression).
            '[0-9]+' | A123    | “example: A123” does not fit the pattern [0-9]+.
            """)
    void aPatternOfARegisterMustFitItsOwnExample(String pattern, String example, String sentence) throws IOException {
        var file = write("""
                registers:
                  - name: "A register"
                    pattern: "%s"
                    pattern-is: rule
                    check-digit: none
                    example: "%s"
                """.formatted(pattern, example) + HEAD);
        assertThatThrownBy(() -> PackReader.read(file))
                .isInstanceOf(BrokenPack.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void allMistakesAreToldAtOnceEachOnItsLine() throws IOException {
        var file = write(HEAD + """
                emergency-number: "995"
                consent-age: old
                retention:
                  messages: forever
                """);
        assertThatThrownBy(() -> PackReader.read(file)).hasMessage("""
                        %1$s, line 4: “consent-age: old” must be a number from 10 to 21.
                        %1$s, line 6: “messages: forever” is not a period; write P30D for thirty days, P6M for six months, \
                        P2Y for two years.
                        %1$s, line 3: there is no key “emergency-number”.\
                        """.formatted(file));
    }

    @Test
    void nobodyInheritsALawyersSignature() throws IOException {
        var file = write("based-on: sg\n");
        assertThatThrownBy(() -> PackReader.read(file))
                .hasMessageContaining("“checked-on” is missing")
                .hasMessageContaining("“signed-by” is missing");
    }

    @Test
    void aPageThatIsEmptyOrHasAnUnknownPlaceholderIsRefused() throws IOException {
        var file = write(HEAD);
        Files.createDirectory(folder.resolve("ours"));
        Files.writeString(folder.resolve("ours/terms.en.md"), " \n");
        Files.writeString(folder.resolve("ours/about.en.md"), "Hello.\n\nThis is {opreator}.\n");
        assertThatThrownBy(() -> PackReader.read(file))
                .hasMessageContaining(folder.resolve("ours/terms.en.md") + ", line 1: the page is empty.")
                .hasMessageContaining(
                        folder.resolve("ours/about.en.md") + ", line 3: nothing is known to fill in for {opreator}.");
    }

    @Test
    void aPackThatIsNotThereIsNamed() {
        for (var name : Set.of("zz", "../secret", "/nowhere/ours.yaml")) {
            assertThatThrownBy(() -> PackReader.read(name))
                    .isInstanceOf(BrokenPack.class)
                    .hasMessageStartingWith("There is no country pack");
        }
    }

    private String write(String words) throws IOException {
        var file = folder.resolve("ours.yaml");
        Files.writeString(file, words);
        return file.toString();
    }
}
