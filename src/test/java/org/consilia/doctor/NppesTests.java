package org.consilia.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.consilia.doctor.RegisterAnswer.Found;
import org.consilia.doctor.RegisterAnswer.NameMatch;
import org.consilia.doctor.RegisterAnswer.NotFound;
import org.consilia.doctor.RegisterAnswer.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NppesTests {

    private static final String NUMBER = "1234567893";

    private StandInRegistry registry;
    private Nppes nppes;

    @BeforeEach
    void start() throws IOException {
        registry = new StandInRegistry();
        nppes = new Nppes(registry.address(), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void anEntryIsFoundWithWhatAPersonNeedsToCompare() {
        registry.sayFound(NUMBER, "NPI-1", "ADA MARIE", "OKONJO-REYES", "A");
        assertThat(nppes.find(NUMBER)).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.name()).isEqualTo("ADA MARIE OKONJO-REYES M.D.");
            assertThat(found.specialties()).containsExactly("Internal Medicine, Cardiovascular Disease");
            assertThat(found.isInForce()).isTrue();
            assertThat(found.source()).isEqualTo(registry.address() + "?version=2.1&number=" + NUMBER);
            assertThat(found.hash()).hasSize(64);
            assertThat(found.match("Dr Ada Okonjo-Reyes")).isEqualTo(NameMatch.WHOLE);
            assertThat(found.match("Dr Ada Smith")).isEqualTo(NameMatch.PART);
            assertThat(found.match("Dr Bo Smith")).isEqualTo(NameMatch.NONE);
        });
        assertThat(registry.asked()).isEqualTo("version=2.1&number=" + NUMBER);
    }

    @Test
    void aNumberThatWasGivenUpOrIsAnOrganisationsIsNotInForce() {
        registry.sayFound(NUMBER, "NPI-1", "Ada", "Reyes", "D");
        assertThat(nppes.find(NUMBER))
                .isInstanceOfSatisfying(
                        Found.class, it -> assertThat(it.isInForce()).isFalse());
        registry.sayFound(NUMBER, "NPI-2", "Ada", "Reyes", "A");
        assertThat(nppes.find(NUMBER))
                .isInstanceOfSatisfying(
                        Found.class, it -> assertThat(it.isInForce()).isFalse());
    }

    @Test
    void noEntryOrSomebodyElsesIsNotFound() {
        registry.say(200, "{\"result_count\": 0, \"results\": []}");
        assertThat(nppes.find(NUMBER)).isInstanceOf(NotFound.class);
        registry.sayFound("1558598797", "NPI-1", "Bo", "Else", "A");
        assertThat(nppes.find(NUMBER)).isInstanceOf(NotFound.class);
    }

    @Test
    void anErrorWithStatus200IsNoAnswer() {
        registry.say(200, """
                {"Errors": [{"description": "No valid search criteria", "field": "number", "number": "04"}]}
                """);
        assertThat(nppes.find(NUMBER)).isEqualTo(new Unavailable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "<html>Sorry</html>", "{\"results\": {}}", "{\"results\": ["})
    void whatCannotBeReadIsNoAnswer(String body) {
        registry.say(200, body);
        assertThat(nppes.find(NUMBER)).isEqualTo(new Unavailable());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 429, 500, 503})
    void anyOtherStatusIsNoAnswer(int status) {
        registry.sayFound(NUMBER, "NPI-1", "Ada", "Reyes", "A");
        registry.say(status, "{\"result_count\": 0, \"results\": []}");
        assertThat(nppes.find(NUMBER)).isEqualTo(new Unavailable());
    }

    @Test
    void anAnswerWithoutEndIsNotWaitedFor() {
        registry.fallSilent();
        assertThat(new Nppes(registry.address(), Duration.ofMillis(300)).find(NUMBER))
                .isEqualTo(new Unavailable());
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        registry.say(200, "{\"results\": [" + " ".repeat(1_000_000) + "]}");
        assertThat(nppes.find(NUMBER)).isEqualTo(new Unavailable());
    }

    @Test
    void aRegistryThatIsNotThereIsUnavailable() {
        var address = registry.address();
        registry.close();
        assertThat(new Nppes(address, Duration.ofSeconds(20)).find(NUMBER)).isEqualTo(new Unavailable());
    }
}
