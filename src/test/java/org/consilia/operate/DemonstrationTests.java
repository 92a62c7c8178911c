package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import org.consilia.ConsiliaTest;
import org.consilia.account.Accounts;
import org.consilia.answer.Answers;
import org.consilia.doctor.Badge;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Role;
import org.consilia.question.Question;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Has an application and a database of its own, since a demonstration is loaded into an empty one only. */
@ConsiliaTest
@TestPropertySource(properties = "consilia.demonstration=on")
class DemonstrationTests {

    @Autowired
    Demonstration demonstration;

    @Autowired
    WaysIn waysIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Questions questions;

    @Autowired
    Answers answers;

    @Autowired
    Doctors doctors;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EmbeddedPostgres postgres;

    @Value("${consilia.data}")
    String data;

    @Test
    void anEmptySiteGetsTenPublicQuestionsWithThirteenSignedAnswers() {
        assertThat(madeUp()).hasSize(10).allSatisfy(question -> {
            assertThat(question.state()).isEqualTo(QuestionState.PUBLIC);
            assertThat(questions.consents(question.id())).hasSize(2);
        });
        assertThat(answers.signed(madeUp().stream().map(Question::id).toList()))
                .hasSize(13)
                .allSatisfy(answer -> {
                    assertThat(answer.doctor()).isNotNull();
                    assertThat(answer.text().safetyNet()).isPresent();
                    assertThat(answer.text().references()).isNotEmpty();
                });
    }

    @Test
    void oneOfTheEightDoctorsHasALapsedBadge() {
        assertThat(doctors.all()).hasSize(8);
        assertThat(doctors.all())
                .filteredOn(doctor -> doctor.badge().standing() == Badge.Standing.LAPSED)
                .singleElement()
                .satisfies(doctor -> assertThat(doctors.ledger(doctor.id())).hasSize(2));
    }

    @Test
    void everyPageSaysThatItIsADemonstrationAndAsksNotToBeIndexed() {
        assertThat(mvc.get().uri("/about"))
                .hasStatusOk()
                .bodyText()
                .contains("Demonstration: written by no doctor.")
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void theDemonstrationIsLoadedOnce() {
        demonstration.loadIfWanted();
        assertThat(madeUp()).hasSize(10);
        assertThat(doctors.all()).hasSize(8);
    }

    @Test
    void everyStartOffersAWayInForEachOfTheMadeUpPeople() {
        assertThat(waysIn.offer())
                .hasSize(5)
                .filteredOn(line -> line.startsWith("  "))
                .allSatisfy(line -> {
                    var path = line.substring(line.indexOf("/sign-in/"));
                    assertThat(mvc.get().uri(path)).hasStatusOk();
                });
        assertThat(accounts.having(Role.OPERATOR)).hasSize(1);
    }

    @Test
    void aDemonstrationIsNotShownToOthers() {
        assertThatThrownBy(() -> startedForOthers().close())
                .satisfies(error -> assertThat(CannotStartReporter.sentence(error))
                        .hasValueSatisfying(sentence ->
                                assertThat(sentence).startsWith("This database holds demonstration content")));
    }

    private List<Question> madeUp() {
        return questions.askedBy(
                accounts.find(DemonstrationPlay.ASKER).orElseThrow().id());
    }

    private ConfigurableApplicationContext startedForOthers() throws ReflectiveOperationException {
        return new SpringApplicationBuilder(Class.forName("org.consilia.Consilia"))
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "consilia.development",
                        "false",
                        "consilia.data",
                        data,
                        "spring.datasource.url",
                        postgres.getJdbcUrl("postgres", "postgres")))
                .run();
    }
}
