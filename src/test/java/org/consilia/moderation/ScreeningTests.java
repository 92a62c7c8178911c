package org.consilia.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.question.AboutPerson;
import org.consilia.question.NewQuestion;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliaTest
@ExtendWith(OutputCaptureExtension.class)
class ScreeningTests {

    private static final Urgency NONE = new Urgency.NonUrgent();
    private static final String LONG =
            " keeps me awake since the spring and I have tried heat and cold and rest and nothing of it has helped so far";

    @Autowired
    Questions questions;

    @Autowired
    Screening screening;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
    }

    @Test
    void noDoctorSeesWhatIsSuspiciousBeforeAnEditorDid(CapturedOutput log) {
        var spam = ask(cast.asker(), "Buy now at www.quibblepills.example", NONE);
        assertThat(questions.get(spam).state()).isEqualTo(QuestionState.HELD);
        assertThat(questions.waiting(QuestionState.SUBMITTED))
                .noneMatch(question -> question.id().equals(spam));
        var finding = Objects.requireNonNull(screening.finding(spam));
        assertThat(finding.suspicion()).isEqualTo(Suspicion.ADVERTISING);
        assertThat(finding.because().text()).isEqualTo("buy now");
        assertThat(finding.isHeldByGateToo()).isFalse();
        assertThat(log).doesNotContain("quibblepills");
    }

    @Test
    void anOrdinaryQuestionGoesStraightOn() {
        var ordinary = ask(cast.asker(), "For fuck's sake why does my knee still hurt?", NONE);
        assertThat(questions.get(ordinary).state()).isEqualTo(QuestionState.SUBMITTED);
        assertThat(screening.finding(ordinary)).isNull();
    }

    @Test
    void theSameTextAgainIsHeldForOneAskerAndForThree() {
        var asker = cast.asker();
        assertThat(stateOf(ask(asker, "My left shoulder" + LONG, NONE))).isEqualTo(QuestionState.SUBMITTED);
        assertThat(stateOf(ask(asker, "My left SHOULDER" + LONG + "!!", NONE))).isEqualTo(QuestionState.HELD);
        for (var isHeld : List.of(false, false, true)) {
            assertThat(stateOf(ask(cast.asker(), "My right hip" + LONG, NONE)))
                    .isEqualTo(isHeld ? QuestionState.HELD : QuestionState.SUBMITTED);
        }
    }

    @Test
    void aQuestionThatTheGateHoldsKeepsBothReasons() {
        var held = ask(cast.asker(), "Buy now at www.pills.example", new Urgency.Emergency(RedFlag.STROKE, "now"));
        assertThat(Objects.requireNonNull(screening.finding(held)).isHeldByGateToo())
                .isTrue();
    }

    @Test
    void screeningPutsNobodyOnRecordForReading() {
        var asked = ask(cast.asker(), "I know where you live", NONE);
        assertThat(audit.of(Subject.question(asked.value())))
                .extracting(entry -> entry.deed())
                .contains(Deed.HELD)
                .doesNotContain(Deed.SAW);
    }

    @Test
    void neitherTheWordsNorTheReasonLieInTheClear() {
        var asked = ask(cast.asker(), "I know where you live, wobblequark", NONE);
        assertThat(jdbc.sql("select screening::text from screening where question_id = :id")
                        .param("id", asked.value())
                        .query(String.class)
                        .single())
                .doesNotContain("wobblequark", "where you live");
    }

    private QuestionState stateOf(QuestionId id) {
        return questions.get(id).state();
    }

    private QuestionId ask(AccountId asker, String body, Urgency urgency) {
        return questions.ask(
                new NewQuestion(asker, true, "A question", body, AboutPerson.NOBODY, urgency, "1", "I agree"));
    }
}
