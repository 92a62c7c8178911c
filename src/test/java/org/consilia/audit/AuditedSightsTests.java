package org.consilia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.doctor.Doctor;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who opens what is private is on record, or does not see it. */
@ConsiliaTest
class AuditedSightsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Cast cast;
    private Doctor doctor;
    private Visitor atDesk;

    @BeforeEach
    void cast() {
        cast = new Cast(context);
        doctor = cast.doctor();
        atDesk = new Visitor(pages, People.as(doctor.account(), "DOCTOR"));
    }

    @Test
    void whoOpensAQuestionIsOnRecordAndEachOnce() {
        var question = cast.question("My itch");
        atDesk.get("/desk/questions/" + question.value());
        assertThat(audit.of(Subject.question(question.value())))
                .filteredOn(entry -> entry.deed() == Deed.SAW)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(doctor.account().value());
                    assertThat(entry.role()).isEqualTo("DOCTOR");
                    assertThat(entry.door()).isEqualTo("GET:/desk/questions/{id}");
                });
    }

    @Test
    void aListPutsEachQuestionItShowsOnRecord() {
        var one = cast.question("My itch");
        var other = cast.question("My cough");
        atDesk.get("/desk");
        for (var question : Set.of(one, other)) {
            assertThat(audit.of(Subject.question(question.value())))
                    .anyMatch(entry -> "GET:/desk".equals(entry.door())
                            && doctor.account().value().equals(entry.actor()));
        }
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        var question = cast.question("My itch");
        jdbc.sql("alter table audit_entry rename to audit_entry_away").update();
        try {
            assertThatThrownBy(() -> atDesk.get("/desk/questions/" + question.value()))
                    .hasMessageContaining("insert into audit_entry");
        } finally {
            jdbc.sql("alter table audit_entry_away rename to audit_entry").update();
        }
    }

    @Test
    void whatTheWholeWorldMayReadIsNobodysSecret() {
        var question = cast.question("My itch");
        questions.answered(question);
        publications.publish(question, new PublicText("An itch", "Since May."), "I agree");
        new Visitor(pages).get(questions.get(question).path());
        assertThat(audit.of(Subject.question(question.value()))).noneMatch(entry -> entry.deed() == Deed.SAW);
    }
}
