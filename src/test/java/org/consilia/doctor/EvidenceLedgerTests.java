package org.consilia.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.Accounts;
import org.consilia.answer.Answers;
import org.consilia.permit.Role;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The ledger is only added to, and what readers see follows from it. */
@ConsiliaTest
class EvidenceLedgerTests {

    private static final Instant NOW = Instant.now();
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    @Autowired
    Doctors doctors;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence set next_check_on = '2199-01-01'",
                "delete from evidence",
                "truncate evidence",
            })
    void noCheckIsEverChangedOrTakenOut(String tampering) {
        new Cast(context).doctor();
        assertThatThrownBy(() -> jdbc.sql(tampering).update()).hasMessageContaining("only ever added to");
    }

    @Test
    void theLedgerKeepsWhoFoundWhatWhereAndTheHashItRestsOn() {
        var doctor = new Cast(context).doctor();
        var operator = accounts.add(People.someAddress(), "Opal Reed", Role.OPERATOR);
        var hash = "a".repeat(64);
        var check = new Evidence(
                "General Medical Council (GMC)",
                "1234567",
                "On its page",
                NOW,
                "https://gmc.example",
                TODAY.plusDays(300),
                true,
                "Cardiology",
                hash);
        doctors.check(doctor.id(), check, operator);
        var ledger = doctors.ledger(doctor.id());
        assertThat(ledger).hasSize(2);
        assertThat(ledger.getFirst().checkedBy()).isEqualTo("Opal Reed");
        assertThat(ledger.getFirst().evidence()).satisfies(kept -> {
            assertThat(kept.register()).isEqualTo(check.register());
            assertThat(kept.number()).isEqualTo("1234567");
            assertThat(kept.specialist()).isEqualTo("Cardiology");
            assertThat(kept.hash()).isEqualTo(hash);
            assertThat(kept.nextCheckOn()).isEqualTo(TODAY.plusDays(300));
        });
    }

    @Test
    void anAnswerShowsTheLicenceWhenItWasWrittenAndNow() {
        var doctor = new Cast(context).doctor();
        var question = new Cast(context).question("Itch");
        var answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("It is dry skin."));
        answers.submit(answer);
        answers.sign(answer, new Cast(context).editor());
        publications.publish(question, new PublicText("Why does it itch?", "Since May."), "I agree");
        jdbc.sql("update answer_revision set written_at = now() + interval '2 days' where answer_id = :id")
                .param("id", answer.value())
                .update();
        var page = questions.get(question).path();
        assertThat(new Visitor(pages).get(page))
                .bodyText()
                .contains("Licence checked", "When this was written: licence checked");

        var first = doctors.ledger(doctor.id()).getFirst().evidence();
        doctors.check(
                doctor.id(),
                new Evidence(
                        first.register(),
                        first.number(),
                        "looked up",
                        NOW.plus(Duration.ofSeconds(1)),
                        "https://example.org",
                        TODAY.plusYears(1),
                        false,
                        null,
                        null),
                doctor.account());
        jdbc.sql("update answer_revision set written_at = now() - interval '2 days' where answer_id = :id")
                .param("id", answer.value())
                .update();
        assertThat(new Visitor(pages).get(page))
                .bodyText()
                .contains("Licence not in force when checked", "When this was written: licence not checked");
    }

    @Test
    void theOperatorWritesDownThatALicenceIsNotInForce() {
        var doctor = new Cast(context).doctor();
        var operator = new Visitor(pages, People.as(new Cast(context).asker(), "OPERATOR"));
        var first = doctor.licence().checks().getFirst();
        var path = "/operate/doctors/" + doctor.id().value();
        var fields = List.of(
                "register", first.register(),
                "number", first.number(),
                "method", "Asked the register",
                "source", "https://example.org",
                "checkedOn", TODAY.toString(),
                "nextCheckOn", TODAY.plusDays(9).toString(),
                "notInForce", "true");
        operator.post(path + "/evidence", fields.toArray(String[]::new));
        assertThat(doctors.find(doctor.id()).orElseThrow().badge().isActive()).isFalse();
        assertThat(operator.get(path)).bodyText().contains("Not in force", "Asked the register");
        assertThat(new Visitor(pages).get(doctor.path())).bodyText().contains("The licence was not in force");
    }
}
